"""How a request among colleagues is worded: its patterns, each with its cue words.

A pattern marks where the words of the request begin (`request`), their verb, and, where the
addressee stands inside it, that too.
"""

from __future__ import annotations

from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.requests.addressees import OFFICE

_NUMBER = r"(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)?"
_ADVERBS = r"""(?:(?:also|then|now|again|therefore|further|kindly|please|pls|hereby|formally
|only
    |perhaps|at once|promptly|urgently|immediately|first|jointly|once more|once again|possibly
    |instead|accordingly|meanwhile|respectfully|strongly|just|in addition|to),? ){0,3}"""
_DEED = rf"""{_NUMBER}{_ADVERBS}{_NUMBER}
    (?P<request>(?:(?:do )?not |never |don['’]t )?
    (?P<verb>(?!(?:whether|if|how|what|when|who|why|for|about|and|or|of|in|on
    |as)\b)[a-z][a-z-]*))\b"""
_TOLD = r"""(?:requested|asked|instructed|invited|urged|encouraged|tasked|directed|reminded
    |advised|called upon|required)"""
_MAY = r"(?:can|could|would|will|might|may|should|were|was)"

RULES: dict[str, CuedPhrase] = {
    "please": cued(
        "please kindly pls plz",
        rf"""\b(?:please|kindly|pls|plz)[\s,:]+(?:(?:could|would|can|will) (?:you|post)
        \s)?{_DEED}""",
    ),
    "is-told": cued(
        "should must shall ought needs need may might will is are was were has have",
        rf"""\b(?:should|must|shall|ought to|needs? only|needs? to
        |may (?:wish|want|care|like) to|might (?:wish|want|care|like) to|might
        |will (?:please|kindly)|will (?:wish|want|need|have) to|ha(?:s|ve) to|(?:is|are) to
        |(?:is|are|was|were)(?: \w+){{0,2}} {_TOLD}:?(?: \(?[1ai]\))?(?: not)? to
        |ha(?:s|ve) been {_TOLD}(?: not)? to|need(?= (?:not|take no)\b)) {_DEED}""",
    ),
    "asked-to": cued(
        """request requests ask asks instruct instructs direct directs urge urges encourage
        recommend recommends suggest suggests propose proposes want wants wish wishes would
        expect expects hope hopes like is are need needs look looks rely relies count counts
        trust trusts leave leaves requested important essential imperative necessary
        advisable""",
        rf"""\b(?:requests?|asks?|instructs?|directs?|urges?|encourages?|recommends?|suggests?
        |proposes?|wants?|wishes|expects?|hopes?|would (?:like|ask|urge|suggest|recommend)
        |(?:is|are) (?:requesting|asking|instructing)|needs?|looks? to|rel(?:y|ies) on
        |counts? on
        |trusts?|leaves? it to|requested|important|essential|imperative|necessary
        |advisable)(?: that| for)?
        \s+(?P<addressee>{OFFICE})(?: {_MAY})? {_DEED}""",
    ),
    "asked-whether": cued(
        "can could would will",
        rf"""\b(?:can|could|would|will) (?P<addressee>(?P<office>{OFFICE}|we)|(?-i:[A-Z])[\w-]+)
        \s+{_DEED}""",
    ),
    "inverted": cued(
        "should must may",
        rf"\b(?:should|must|may) (?P<addressee>{OFFICE}) {_DEED}",
    ),
    "tasked-with": cued(
        "is are was were has have",
        r"""\b(?:is|are|was|were|ha(?:s|ve) been) (?:hereby )?(?:tasked|charged|entrusted) with
        \s+(?P<request>(?P<verb>[a-z]{2,}ing))\b""",
        needs="tasked charged entrusted",
    ),
    "let": cued(
        "let",
        rf"\blet (?P<addressee>(?:each|every) \w+|all \w+|posts|somebody|someone) {_DEED}",
    ),
    "to-be-told": cued(
        "to",
        r"""\bto be (?P<request>(?P<verb>told|informed|advised|kept|sent|given|shown
        |furnished|provided|supplied)(?! with:))\b""",
        needs="told informed advised kept sent given shown furnished provided supplied",
    ),
    "be-told": cued(
        "should must",
        r"""\b(?:should|must)(?: also)?(?: not)? be (?P<request>(?P<verb>told|asked|informed
        |reminded|approached|thanked|warned|sounded|consulted|alerted|notified|urged|briefed
        |pressed|chased|reassured))\b""",
        needs="""told asked informed reminded approached thanked warned sounded consulted
        alerted notified urged briefed pressed chased reassured""",
    ),
    "be-done": cued(
        "requests request recommends recommend suggests suggest proposes propose asks ask",
        r"""\b(?:requests?|recommends?|suggests?|proposes?|asks?)(?: that)?
        \s+(?P<request>(?!it\b|to\b|for\b)(?:(?!whether\b|if\b)[^,;:.]){2,60}? (?:not )?be
        \s(?P<verb>\w+(?:ed|en|ld|nt|ut)))\b""",
    ),
    "grateful-if": cued(
        """grateful appreciate obliged appreciated glad thankful helpful help helps good useful
        pleased kind welcome""",
        rf"""\b(?:grateful|appreciate(?: it)?|obliged|appreciated|glad|thankful|helpful|helps?
        |good|useful|pleased|welcome(?: it)?|kind)
        (?: if|(?= (?:post|you|embassy|mission|department)\b))
        \s+(?P<addressee>{OFFICE}|(?-i:[A-Z])[\w-]+|they|it)(?: {_MAY})? {_DEED}""",
    ),
    "suggested": cued(
        "recommend recommends suggest suggests appreciate appreciates worth",
        rf"""\b(?:recommends?|suggests?|worth
        |appreciates? (?:(?P<addressee>{OFFICE})(?:['’]s?)?|your))
        \s+(?P<request>(?P<verb>[a-z]{{2,}}ing))\b""",
    ),
}
"""The forms that ask for a deed."""

CALLED_UPON = phrase(rf"(?:are|is)(?: \w+){{0,2}} {_TOLD} to\b")
"""The words that call upon whoever stands before them."""

OUR_SIDE = r"""(?:post|embassy|we|i|mission|the mission|this mission|the desk|desk|nsci|ministry
    |the ministry|department|the department|washington|this embassy|this office|consulate
    |headquarters|the coordinator|coordinator|the secretariat)"""
"""The names that one's own service has for itself."""

_REPLY = r"""(?:repl(?:y|ies)|answers?|comments?|corrections?|reports?|responses?|inputs?
    |nominations|reactions?|feedback|contributions|views|suggestions|clearance|additions
    |guidance|instructions?|concurrence|confirmation|approval|advice|decisions?|clarification
    |assessments?|estimates?|recommendations?|acknowledge?ment|updates?|changes|amendments
    |objections|edits|returns)"""
_THING = r"""(?:help|assistance|authori[sz]ation|messages?|names?|cop(?:y|ies)|lists?|support
    |thoughts|figures|texts?|funds?|visit|letters?|permission|details|information
    |intervention|participation|attendance|cooperation|drafts?|points|briefing|readouts?|word
    |indication|particulars|documents?|data|translation|backing|consent|signatures?|dates
    |schedule|breakdown|statement|note|background|material|steer|authority|follow-up|action
    |attention|involvement|agreement|photographs|samples)"""
_HEAD = rf"(?:(?P<reply>{_REPLY})|{_THING})"
WISHED_ITEM = phrase(
    rf"(?:[-–•*]\s*)?(?:and )?{_NUMBER}(?:and )?(?P<request>(?:[\w'’/-]+ ){{0,6}}?{_HEAD})\b"
)
"""A thing wished for, as an item of a list."""

_WANTED = r"""(?:requested|needed|appreciated|sought|invited|wanted|required|welcome|due
    |solicited|awaited|expected)"""
_ATTRIBUTES = """posts post's posts' post your all any a an early prompt written first further
    urgent immediate their department's ministry's washington's detailed"""

NOUN_RULES: dict[str, CuedPhrase] = {
    "wished": cued(
        """grateful appreciate appreciates welcome welcomes request requests seek seeks needs
        need requires awaits like glad is are want wants would should await awaits""",
        rf"""\b(?:grateful for|glad of|(?:would|should)(?: \w+){{0,2}}? (?:appreciate|welcome)
        |(?-i:Appreciate|APPRECIATE)|requests?|seeks?|needs?|requires?
        |awaits?|wants?|would like|(?:is|are) (?:requesting|seeking)) {_NUMBER}
        (?P<request>(?!(?:to|that|it|if)\b)(?:[\w'’/-]+ ){{0,6}}?{_HEAD})\b(?!-)""",
    ),
    "thing-wished": cued(
        "grateful glad request requests rqst rqsts ask asks would should",
        rf"""\b(?:grateful for|glad of|requests?|rqsts?|asks? for|(?:would|should) (?:like
        |appreciate)
        |requests? to be (?:furnished|provided|supplied) with):? {_NUMBER}
        (?P<request>(?:the|an?|two|three|four|any|your|its|early|prompt|further|copy|copies
        |\w+['’]s)
        (?! (?:\w+ ){{0,2}}(?:meeting|appointment|call|visit|hour|word
        |talks)\b)) (?P<reply>)\w""",
    ),
    "answers-due": cued(
        """reply replies answer answers comment comments correction corrections report reports
        response responses input inputs nominations reaction reactions feedback contributions
        views suggestions clearance additions guidance instruction instructions concurrence
        confirmation approval advice decision decisions clarification assessment assessments
        estimates recommendations update updates changes amendments objections edits returns""",
        rf"""\b(?P<request>(?P<whose>(?:(?:posts?['’]?s?|your|all|any|an?|early|prompt|written
        |first|further|urgent|immediate|their|department['’]s|ministry['’]s|washington['’]s
        |detailed) )*){_REPLY})(?P<about>(?: (?:from|on|to|of|for|as to|regarding|about|in|into
        |by)
        \s[^,;.]{{2,60}}?)?)(?:, [^,;.]{{3,40}},)?
        \s+(?:(?P<firm>(?:is|are|would be|will be)(?: \w+ly| most| also| therefore| much)?
        \s+{_WANTED}|{_WANTED}|(?:should|must|are to|is to|to) (?:please )?(?:reach|be (?:sent
        |returned|addressed|submitted|slugged|with|received|cabled|forwarded|made|in|mailed
        |transmitted|e-?mailed))|please)|(?=(?:by|nlt|no later than|not later than|before
        |at the latest|soonest|until)\b))""",
        before=_ATTRIBUTES,
    ),
}
"""The forms that ask for a thing, such as guidance or a reply."""
