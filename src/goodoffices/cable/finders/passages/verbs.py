"""Verbs in their plain form, as orders and promises use them."""

from __future__ import annotations

from goodoffices.cable.finders.passages.phrases import phrase

ORDERS = frozenset(
    """accept acknowledge add address advise alert allow amend announce answer append
    apply appoint appraise approach approve arrange ascertain ask assemble assess assign
    assist assure attach attend authorise authorize avoid back begin book borrow brief
    bring buy cable calculate call cancel canvass carry caution channel charge chase check
    choose circularize circulate cite clarify clear close collate collect comment
    commission commit compare compile complete compose conclude conduct confer confine
    confirm congratulate connect consider consult contact continue contribute convene
    convey coordinate copy correct count create credit cut debrief decide decline define
    delay delegate deliver demarche demonstrate deny deposit describe designate detail
    determine develop discourage discuss dispatch display dissuade distribute divide do
    double-check draft draw drop e-mail edit elicit email emphasize enclose encourage
    endorse engage enlist enquire ensure enter escort establish estimate evaluate examine
    expedite explain explore express extend extract facilitate fax feed file fill finalise
    finalize find finish fix flag focus follow forecast formulate forward fund furnish
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
    """address advance answer approach attempt balance begin brief cable call caution
    change charge chase check claim comment contact copy count cover credit cut divide
    draft draw drop e-mail email express fax feed flag focus fund group guide hand help
    hold host issue join link list log look mail mark match measure name note notice offer
    order pass pay phone place plan point present press probe process project promise push
    put raise rank record register repeat reply report request result return review ring
    scan schedule secure set share show sign sponsor staff start state stay stop store
    stress strike study supply support survey table talk target telegraph telephone test
    thank trace track train transport treat try type update use value visit voice wait
    watch weigh work""".split()
)
"""Verbs of orders that may be the noun with which a sentence begins."""

DEEDS = ORDERS | frozenset(
    """abolish absorb accede accelerate accompany accredit activate adapt adhere adjust
    administer admit adopt advance allocate allot amend analyse analyze append approve archive
    arm arrest assemble assume attach audit authorise authorize automate award back ban base
    bear block borrow build buy calibrate cancel catalogue cede certify chair channel charter
    check close codify come commence commission commit compensate computerise computerize
    conclude conduct conform connect consolidate construct contribute convene convert cooperate
    correct cover create criminalise criminalize customise dedicate defray delay delegate
    demolish deploy deposit design designate destroy detach detail devote digitise digitize
    dispatch display dispose dissolve document donate double earmark edit elect eliminate
    embark employ empower enable enact encrypt end enforce engage enhance enlarge enlist enrol
    enroll enter equip erect escort establish evaluate evacuate exchange execute exempt exercise
    expand expedite extend extradite facilitate fence field file finalise finalize finance
    finish fit fix form formalise formalize formulate freeze fulfil fulfill fund gazette
    go grant guarantee guard halt handle harmonise harmonize hire honor honour host house
    implement import impose improve inaugurate include incorporate increase indemnify index
    initial initiate install institute insure integrate intensify intercept interview
    investigate invest inventory keep label lay launch lead lease leave legalise legislate lend
    levy license licence lift limit link load locate lock lodge log loan look lower manage map
    match meet mend merge mirror mobilise mobilize modernise modernize modify mount move
    nominate notify observe obey offset operate organise organize outlaw overhaul oversee own
    pack participate patrol permit phase pilot plan plug pool post pour preserve print procure
    process prolong promote promulgate propose prosecute protect purchase qualify quote
    raise ratify re-examine re-open re-send re-submit rebuild recast recognise recognize
    reconsider reconstruct recover recruit rectify redeploy redesign redouble redraft redraw
    reduce reexamine refer reform refrain refund refurbish refuse regularise regularize
    regulate reimburse reinforce reinstate relax release relieve relocate remedy remit rename
    renegotiate renovate rent reopen reorganise reorganize repair repay repeal replace
    replenish report
    reprint republish require rerun resend reserve reset resettle reshape restore restrict
    restructure resubmit resume retain retire retrain retrieve return reverse revert revisit
    revoke reward rewrite ring rotate run safeguard sanction scan screen scrap seal second
    seize sell separate service settle share shelter ship shorten shoulder shut simplify
    sink solve sort spare specify spend sponsor staff stage standardise standardize start
    station stockpile store streamline strengthen study sue suspend sustain swap switch table
    tackle tag teach tender terminate test tidy tighten trace trade transcribe transfer
    transmit transport treat trim turn undergo undertake unify unveil upgrade upload vacate
    validate vet video view volunteer vote waive widen wind wire withdraw abide
    comply act carry cease clean man comment declare chase reopen
    """.split()
)
"""What a party promises or proposes to do."""


_STATE = phrase(
    r"""(?:be(?! (?:done|sending|reporting|writing|giving|paying|delivering|submitting
    |publishing|back\b|in touch\b))|not|need|have(?! (?:the|it|them|him|her|a|all|an|our|its|his
    |their|your|something|copies)\b)|depend|never|seem|appear|continue(?! (?:to|paying|funding))
    |remain|benefit|find (?:it|that)|mean|cost|want|wish|like|welcome|appreciate|prefer|see\b
    |know|think|believe|feel|run (?:out|from|until)|expire|lapse|help(?: if\b|\s*[.,;]|$)
    |do (?:good|well|no)|love|suit|take (?:time|longer|place|months|weeks|years|effect|office
    |some
    |up to
    |part|note|another|at least|about)|require|become|oblige|obligate|commit\b(?! itself)|bind
    |matter|change\b|begin(?! (?:the|an?|its|their) )|end\b|last\b|reflect|hear|learn|fall
    |rise|grow|come (?:as|to \w+ings?
    |into|under|from|of|up)|in no way|exceed|amount|total|apply|enter into|explain why
    |show (?:that|how|whether|up)|allow|enable|serve|complement|improve\b|increase|contain
    |consist
    |include|touch|arise|happen|work\b|go ahead\b|deal|no longer|make (?:it (?:clear|easier
    |harder|possible)|sense|little|no|a difference|clear)|owe|own|sound|stand|stay|lose|gain
    |get (?:worse|better|no)|fit\b|meet (?:the needs?|with)|cover (?:most|all of|about)
    |give (?:rise|way|us (?:time|a chance))|call for|lead to|turn (?:out|to|on)|leave (?:us
    |little)
    |keep (?:an eye|in mind|going)|open (?:in|on|at|its|the (?:way|door))|close (?:in|on|at)
    |move (?:on|ahead)|go (?:on|to|into|some|a|far|well|without|beyond)|act as|pass (?:through)
    |permit|facilitate|enhance|promote|free up|replace (?:it )?as|support (?:this|our|the idea)
    |value|enjoy|suffice|settle for|do nicely|make up|note|recall|stress|understand
    |agree (?:that|with))\b"""
)
_ENDING = 3


def tells_state(text: str, start: int, end: int) -> bool:
    """Whether the verb at a place tells a state, a feeling or an event, which nobody does."""
    return bool(_STATE.match(text, start, end))


def is_deed(word: str) -> bool:
    """Whether a word is a verb of doing, in its plain form or the one in -ing."""
    word = word.lower()
    if word in DEEDS:
        return True
    if not word.endswith("ing"):
        return False
    stem = word[:-_ENDING]
    return bool({stem, f"{stem}e", stem[:-1]} & DEEDS)
