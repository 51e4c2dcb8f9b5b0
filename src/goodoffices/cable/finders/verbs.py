"""Verbs in their plain form, as orders and promises use them."""

from __future__ import annotations

ORDERS = frozenset(
    """accept acknowledge add address advise allow alert announce answer apply appoint appraise
    approach arrange ascertain ask assess assign assist assure attend avoid begin bring brief
    call carry cancel check choose circulate clarify clear coordinate collect compare compile
    complete confirm congratulate consider consult contact continue convey copy correct count
    decide decline deliver describe determine develop discourage discuss distribute draft
    draw emphasize encourage engage ensure enquire establish estimate examine explain explore
    express extend fill find finish follow forward furnish gather get give hand have help hold
    identify include inform inquire insist inspect instruct introduce invite issue join keep
    lend let list look maintain make mark meet mention monitor name negotiate nominate
    note notify obtain offer open order organize organise pass pay persuade place point postpone
    prepare present press prevent probe produce propose provide publish pursue push put
    raise reach read recall receive recommend record refrain register reiterate relay remind
    remove renew repeat reply report request resolve respond restate return review revise ring
    drop chase do credit cut divide settle set staff say schedule search secure see seek select
    send set share show sign signal solicit sound
    speak state stay stop strike stress submit suggest supply support take talk telegraph tell
    telephone test thank track train translate transmit try underline underscore update urge
    use verify visit wait warn welcome withhold work write e-mail email cable""".split()
)
"""What a post or a colleague is told to do."""

DEEDS = ORDERS | frozenset(
    """abolish absorb adapt adopt allocate amend analyse analyze append assume assemble award
    back bear
    build buy calibrate close come commence commission commit conclude conduct connect
    contribute convene cooperate cover create deploy deposit dispatch display dispose donate
    double
    earmark employ enact end enter equip exchange execute exempt exercise expand extend fence
    finalize
    finalise finance fit fix form fulfil fulfill fund go grant guarantee handle hire host
    implement
    improve inaugurate increase initiate install insure integrate intensify investigate lay
    launch lead leave license link lower meet mend modernize modernise move offset operate
    own pilot plan post procure prolong promote propose prosecute purchase ratify
    re-examine rebuild recover recruit redraft reduce reform refund refurbish release remit
    renovate
    rent repair replace rerun reserve restore restrict resume revert run second settle
    ship shorten shoulder spend staff start store strengthen study sustain swap table teach
    tender
    terminate tighten transfer transport treat turn undergo undertake upgrade vet
    withdraw""".split()
)
"""What a party promises or proposes to do."""

GIFTS = frozenset(
    """assign assist bear contribute cover deliver deploy detach dispatch donate equip finance
    fund furnish give grant help host install invite lend lodge loan make offer open pay place
    print
    provide put receive repair run second send share ship sponsor station supply support take
    teach train translate""".split()
)
"""How help is given."""
