"""The parties that a paper names, and who speaks to whom."""
