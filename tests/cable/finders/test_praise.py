"""Capabilities in the many words of praise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Capability, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Skerrland is good at ship inspection.", ["ship inspection"]),
        ("Skerrland's coast guard is among the best in the region.", ["coast guard"]),
        (
            "Skerrland has run a diving school at Halsund since 2019.",
            ["a diving school at Halsund"],
        ),
        ("Lysandra is known for its prosecutors.", ["its prosecutors"]),
        ("Lysandra enjoys a fine reputation in forensic accounting.", ["forensic accounting"]),
        (
            "The Skerrish Radiation Institute is a leader in the calibration of dosimeters.",
            ["the calibration of dosimeters"],
        ),
        (
            "Skerrland can draw on forty years of experience in cold-weather work.",
            ["cold-weather work"],
        ),
        (
            "Tessara's strong suit is the screening of containers.",
            ["the screening of containers"],
        ),
        ("Lysandra's forte is evidence law.", ["evidence law"]),
        ("Skerrland has world-class divers.", ["world-class divers"]),
        (
            "Lysandra excels in the training of judges and in legal drafting.",
            ["legal drafting", "the training of judges"],
        ),
        (
            "Skerrland maintains a well-equipped laboratory for gamma spectrometry.",
            ["a well-equipped laboratory for gamma spectrometry"],
        ),
        (
            "Tessara operates the only mobile laboratory in the Straits.",
            ["the only mobile laboratory in the Straits"],
        ),
        ("Tessara is competent in export licensing.", ["export licensing"]),
        ("Lysandra has considerable know-how in border management.", ["border management"]),
        (
            "Orlo praised Skerrland's skill in the recovery of sources.",
            ["the recovery of sources"],
        ),
        ("Skerrland has the expertise to train dog teams.", ["train dog teams"]),
        ("Skerrland is a centre of excellence for search and rescue.", ["rescue", "search"]),
        (
            "Tessara boasts three instructors for radiography.",
            ["three instructors for radiography"],
        ),
        (
            "Skerrland's customs service has a long tradition of dog training.",
            ["a long tradition of dog training"],
        ),
        ("What Tessara does best is logistics.", ["logistics"]),
        ("Skerrland offers particular expertise in nuclear forensics.", ["nuclear forensics"]),
        ("Tessara is versed in the accounting of sources.", ["the accounting of sources"]),
        ("Lysandra's academy has taught interrogation for thirty years.", ["interrogation"]),
        (
            "Skerrland is skilled in cold-water diving, in rescue, and in radar.",
            ["cold-water diving", "radar", "rescue"],
        ),
        (
            "Tessara is one of the few countries with experience in the disposal of sources.",
            ["the disposal of sources"],
        ),
        (
            "Skerrland has accredited laboratories in Halsund and Eldhavn.",
            ["accredited laboratories in Halsund and Eldhavn"],
        ),
        ("The strengths of Lysandra lie in law and in training.", ["law", "training"]),
        (
            "Lysandra's areas of expertise include document security and interviewing.",
            ["document security", "interviewing"],
        ),
        ("Skerrland has particular strengths in maritime law.", ["maritime law"]),
        ("Skerrland has been training divers for thirty years.", ["training divers"]),
        ("The Tessaran customs laboratory is second to none.", ["Tessaran customs laboratory"]),
        ("Lysandra has lawyers who have done nothing else.", ["lawyers"]),
        ("Skerrland has a knack for keeping old engines alive.", ["keeping old engines alive"]),
        (
            "Lysandra's academy is a byword for thoroughness in evidence.",
            ["thoroughness in evidence"],
        ),
        ("Tessara prides itself on its metrology.", ["its metrology"]),
        ("Lysandra has much to teach about chains of custody.", ["chains of custody"]),
        ("Tessara is at the forefront of mail screening.", ["mail screening"]),
        ("Skerrland's rescue teams are used to avalanches.", ["avalanches"]),
        (
            "Lysandra is well versed in maritime law and in insurance.",
            ["insurance", "maritime law"],
        ),
        ("Tessara has a wealth of experience with rail scanners.", ["rail scanners"]),
        ("Skerrland's divers are the best in the north.", ["divers"]),
    ],
)
def test_what_is_praised_is_a_capability(reported: Found, text: str, areas: list[str]) -> None:
    assert sorted(one["area"] for one in reported(text, Capability)) == areas


@pytest.mark.parametrize(
    "text",
    [
        "Mira Castel is a good friend.",
        "Skerrland has good reasons to wait.",
        "Tessara is the best partner we have.",
        "Skerrland has good relations with Belmoria.",
        "Forty officers were trained in Skerrland.",
        "Skerrland is to keep a list of experts.",
        "Skerrland lacks experience in radar.",
    ],
)
def test_other_praise_and_what_is_lacking_are_no_capabilities(
    reported: Found, text: str
) -> None:
    assert reported(text, Capability) == []
