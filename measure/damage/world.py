"""The fictional world of the specimen traffic as words to compose cables from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A post: the origin in its numbers, its plain language address, its routing indicator."""

    origin: str
    plad: str
    route: str
    signers: tuple[str, ...]

    @property
    def code(self) -> str:
        """Its origin as canonical numbers have it."""
        return self.origin.replace(" ", "")


MINISTRY = Station(
    origin="ANSELM",
    plad="MINFOREIGN PORT ANSELM",
    route="RUXAPA",
    signers=("VANDERMARK", "VANDERMARK HOLT"),
)
POSTS = (
    Station(
        origin="KELMAR", plad="EMBASSY KELMAR", route="RUXBKM", signers=("HARGROVE", "O'DELL")
    ),
    Station(
        origin="TARVO", plad="EMBASSY TARVO", route="RUXCTV", signers=("OYELARAN", "DE WITTE")
    ),
    Station(
        origin="SAN RUELO", plad="EMBASSY SAN RUELO", route="RUXMSR", signers=("ABERNATHY",)
    ),
    Station(
        origin="ELDHAVN",
        plad="EMBASSY ELDHAVN",
        route="RUXSEV",
        signers=("BRISCOE", "HOLT-MERROW"),
    ),
    Station(
        origin="ARDENA", plad="EMBASSY ARDENA", route="RUXLAD", signers=("TREMAYNE", "KESTREL")
    ),
    Station(
        origin="QUILLON", plad="EMBASSY QUILLON", route="RUXTQN", signers=("SANDOVAL", "VANE")
    ),
    Station(
        origin="IBSO LORNE",
        plad="MISSION IBSO LORNE",
        route="RUXLLN",
        signers=("PELLETIER", "MCARDLE"),
    ),
)

COLLECTIVES = ("LOWER STRAITS POSTS COLLECTIVE", "ALL DIPLOMATIC POSTS COLLECTIVE")
FURTHER_ADDRESSEES = (
    "NUCLEAR AUTHORITY PORT ANSELM",
    "CUSTOMS SERVICE PORT ANSELM",
    "COASTCOM TARVO//OPS/J5//",
)

STATES = (
    ("Belmoria", "Belmorian", "XB"),
    ("Corvania", "Corvanian", "XC"),
    ("Maruna", "Marunan", "XM"),
    ("Skerrland", "Skerrish", "XS"),
    ("Lysandra", "Lysandran", "XL"),
    ("Tessara", "Tessaran", "XT"),
)

SUBJECT_TAGS = {
    **dict.fromkeys(
        "PARM PREL PGOV PTER EAID EWWT ETTC MNUC PBTS ETRD TPHY".split(), "subject"
    ),
    **dict.fromkeys("KNNP KCRM KPAO KSTC KGCC".split(), "program"),
}
ORGANISATION_TAGS = ("IAEA", "UNSC", "OSCE")
PERSON_TAGS = ("CASTELLAN, MIRA", "LINDE, TOBIAS", "ALDOUS, PETRA")

PERSONS = (
    "Matias Orlo",
    "Sanna Weil",
    "Celio Dantas",
    "Milo Drenner",
    "Irena Sorrel",
    "Jon Varga",
    "Ada Quist",
    "Rafael Monte",
)
CONTACTS = (
    ("Tobias Linde", "t.linde@example.org", "555-0142"),
    ("Petra Aldous", "p.aldous@example.org", "555-0157"),
    ("Noor Hallam", "hallamn@example.org", "555-0113"),
)
OFFICES = ("CPD/NSCI", "CPD/REG", "CPD/MAR", "LSR/B", "LSR/C", "ESK/N", "CPD/BSA")
ATTENTION_LINES = (
    "MINFOREIGN FOR CPD/NSCI - LINDE",
    "MINFOREIGN PASS TO CUSTOMS SERVICE",
    "KELMAR FOR MERRITT",
    "ELDHAVN PLEASE PASS TO COAST GUARD ATTACHE",
    "IBSO LORNE FOR ALDOUS AND HALLAM",
    "NUCLEAR AUTHORITY FOR RSD - QUIST",
    "CPD-20 LINDE, CPD-20.1 HALLAM",
)
HANDLING = (
    "SENSITIVE BUT UNCLASSIFIED -- PLEASE PROTECT ACCORDINGLY",
    "SENSITIVE BUT UNCLASSIFIED. PLEASE PROTECT ACCORDINGLY",
    "SENSITIVE BUT UNCLASSIFIED. PLEASE HANDLE ACCORDINGLY.",
)
MONTHS = (
    "January February March April May June July August September October November December"
).split()

SUBJECTS = (
    "{state}: first response to the proposal for a joint action plan",
    "{state} asks for training of its border guard",
    "request for assistance to {state} with portal monitors",
    "{state}'s register of sources is behind schedule",
    "demarche to {state} on the list of assistance projects",
    "second round of talks with {state} on border security",
    "{state} and {other} agree on a joint patrol of the Lower Straits",
    "handover of detectors at the land crossings of {state}",
    "follow-up to the visit of Ambassador Castellan to {state}",
    "results of the vetting of projects for {state} and {other}",
    "status of the draft law on export control in {state}",
    "{adjective} customs officers complete their course in Lorne",
)
SUBJECT_ENDS = (
    "reply expected in {month}",
    "points for post's use",
    "next steps and open questions",
    "{state} looks for donors among its neighbors",
    "post's views on what may be promised",
    "coastal watch, radios and a dispatch center",
)

SENTENCES = (
    (
        "{person} of the State Customs Service told Poloff on {month} {day} that training must "
        "come before equipment."
    ),
    "The ministry's own estimate for the first year is EUR {money},000, without maintenance.",
    "{state} has asked {other} to share its experience with patrols on the green border.",
    "According to {person}, the cabinet's legal office has not yet returned the draft.",
    "The Coast Guard wants radios first, boats later, and a dispatch center when money allows.",
    "Post's impression is that {state} will agree, but not before the end of {month}.",
    "IBSO held a course for {number} officers in Lorne in {month} and plans a second one.",
    "{other} has paid for half of the detectors and hopes that another donor takes the rest.",
    "The head of the delegation, {person}, thanked Aurelia for the minister's letter.",
    "A project of EUR 1.5 million is too large for {state} alone.",
    "{state} would prefer instructors in the spring, when its academy's rooms are free.",
    "The ministry's answer did not say whether the agreement needs the approval of parliament.",
    "The two services share one building, one telephone line, and a good deal of rivalry.",
    "The draft plan lists {number} steps, of which {state} can take most by its own means.",
    "Poloff asked who would own the vehicles after the project ends, and got no clear reply.",
    "{person} said that his minister's visit to {other} had been put off until {month}.",
    "The State Customs Service & the Border Guard will each name a point of contact.",
    'He called the list "a good beginning" and asked for a copy in the {adjective} language.',
    "The register's software came from {other} and is maintained by two engineers.",
    "In {month} the {adjective} parliament's committee on security will take up the bill.",
    "Both sides agreed that the next meeting should be held in {month}, at experts' level.",
    "The harbor master showed us the new office (still without furniture) and its fine view.",
    "{state} doesn't intend to charge fees for training that it hosts.",
    "The trainers' reports were sent to the ministry by pouch on {month} {day}.",
    "We understand that {other} is considering a similar project in {state}.",
    "An exercise with {number} officers took place near the northern crossing in bad weather.",
    "{person} asked for more time, pointing to the holidays and to a change of government.",
    "Nothing in the agreement obliges {state} to accept help that it did not ask for.",
    "The embassy's defense attache had heard the same from {other}'s delegation.",
    "Officials in the capital were friendly, well prepared, and short of staff.",
)
POINTS = (
    "Aurelia welcomes {state}'s interest in a joint action plan.",
    "We have some ideas on training and equipment that we would like to share with you.",
    "{other} has shown how much a small, well-run project can do at a land crossing.",
    "We ask {state} to consider supporting one or more of the projects on the list.",
    (
        "Agreeing to hear our presentation does not oblige your government to anything, and we "
        "will not take it as a promise."
    ),
    "We would welcome your government's reply by the end of {month}.",
    "The project would cost about EUR {money},000, and part of that sum would also help.",
    "Our experts could travel in {month} if that suits the ministry's calendar.",
    "{state}'s experience with registers of sources would be of use to {other}.",
    "All of the projects were developed together with the governments concerned.",
)
QUESTIONS = (
    "IF ASKED WHY AURELIA MAKES THIS REQUEST RATHER THAN THE PARTNER:",
    "IF ASKED WHICH OTHER DONORS HAVE BEEN APPROACHED:",
    "IF ASKED ABOUT THE COST OF MAINTENANCE:",
    "If asked who will own the equipment:",
    (
        "IF ASKED WHETHER {upper} MAY HOST THE TRAINING ITSELF AND INVITE ITS NEIGHBORS IN THE "
        "LOWER STRAITS TO IT:"
    ),
)
HEADINGS = (
    "WHAT {upper} ASKS FOR",
    "THE MINISTRY'S VIEW",
    "WHO PAYS FOR THE RADIOS?",
    "NEXT STEPS",
    "Training in Lorne",
    "A Register of Sources",
    "CUSTOMS AND THE BORDER GUARD",
    "OPEN QUESTIONS ABOUT THE COASTAL WATCH AND ITS COST",
)
RUN_INS = ("BACKGROUND", "NEXT STEPS", "OBJECTIVES", "{upper}", "THE LIST OF PROJECTS")
DOCUMENTS = (
    ("NON-PAPER OF MAY 6", "document"),
    ("MINUTES OF THE SECOND ROUND", "document"),
    ("JOINT ACTION PLAN WITH BELMORIA", "document"),
    ("IBSO ANNUAL REPORT", "report"),
    ("REPORT OF THE VETTING GROUP", "report"),
    ("BOOK: BORDERS OF THE LOWER STRAITS", "book"),
    ("LINDE-MERROW E-MAIL OF 03/15", "email"),
    ("ALDOUS-HALLAM EMAIL OF MARCH 12", "email"),
    ("LINDE/HOLT TELCON OF APRIL 3", "telcon"),
    ("KELMAR A-118", "airgram"),
)
