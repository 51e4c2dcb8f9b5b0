"""Verbs in their plain form, as orders and promises use them."""

from __future__ import annotations

ORDERS = frozenset(
    """accept acknowledge add address advise alert allow amend announce answer append
    apply appoint appraise approach approve arrange ascertain ask assemble assess assign
    assist assure attach attend authorise authorize avoid back begin book borrow brief
    bring buy cable calculate call cancel canvass carry caution channel charge chase check
    choose circularize circulate cite clarify clear close collate collect comment
    commission compare compile complete compose conclude conduct confer confine confirm
    congratulate connect consider consult contact continue contribute convene convey
    coordinate copy correct count create credit cut debrief decide decline define delay
    delegate deliver demarche demonstrate deny deposit describe designate detail determine
    develop discourage discuss dispatch display dissuade distribute divide do double-check
    draft draw drop e-mail edit elicit email emphasize enclose encourage endorse engage
    enlist enquire ensure enter escort establish estimate evaluate examine expedite
    explain explore express extend extract facilitate fax feed file fill finalise finalize
    find finish fix flag focus follow forecast formulate forward fund furnish
    gather gauge get give guard hand handle have help highlight hold host identify impress
    include indicate inform initiate inquire insist inspect instruct integrate interview
    introduce investigate invite issue itemise itemize join justify keep launch lean leave
    lend let liaise list lobby locate lodge log look mail maintain make mark match measure
    meet mention mobilise mobilize monitor nail name negotiate nominate note notify nudge
    observe obtain offer open order organise organize oversee pass pay persuade phone
    photograph pin place plan pledge point postpone prepare present press prevent print
    prioritise prioritize probe proceed procure produce promise prompt propose protect
    provide publish pursue push put query quote raise rank re-check re-issue re-send reach
    read reassure rebook recall receive recheck recirculate recommend reconcile reconfirm
    record redirect redo refine reflect refrain refuse refute register reiterate reject
    relay release remedy remind remove renew repair repeat reply report request reschedule
    resend reserve resolve respond restate resubmit retain return revert review revise
    ring say scan schedule scrutinise scrutinize search second secure see seek segregate
    select send set settle share show sift sign signal slip solicit sound speak specify
    sponsor staff start state stay stipulate stop stress strike study submit suggest
    summarise summarize supply support survey table tackle take talk tally task telegraph
    telephone tell test thank tidy tie touch trace track train transfer translate transmit
    treat try type underline underscore undertake update urge use validate verify vet
    visit voice volunteer wait warn watch weigh welcome wire withdraw withhold work wrap
    write""".split()
)
"""What a post or a colleague is told to do."""

NOUNLIKE = frozenset(
    """address advance answer approach attempt balance brief cable call change charge
    chase check claim comment contact copy count cover credit cut divide draft draw
    drop e-mail email express fax feed flag focus fund group guide hand help hold
    issue join link list log look mail mark match measure name note notice offer order
    pass pay phone place plan point present press probe process project promise push put
    raise rank record register repeat reply report request result return review ring scan
    schedule secure set share show sign sponsor staff start state stay stop store
    stress strike study supply support survey table talk target telegraph telephone test
    thank trace track train transport treat try type update use value visit voice wait
    watch weigh work""".split()
)
"""Verbs of orders that may be the noun with which a sentence begins."""

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
    fund furnish grant help host install invite lend lodge loan make offer open pay place
    print
    provide receive repair run second send share ship sponsor station supply support take
    teach train translate""".split()
)
"""How help is given."""
