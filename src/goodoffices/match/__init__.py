"""Projects matched with donors: how well each fits, what is proposed, who carries what."""

from goodoffices.match.fit import best_first, fit, fits
from goodoffices.match.propose import Proposals, by_donor, by_project

__all__ = ["Proposals", "best_first", "by_donor", "by_project", "fit", "fits"]
