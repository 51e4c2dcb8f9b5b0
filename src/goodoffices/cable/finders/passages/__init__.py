"""The sentences, items and rows of a paper, and the words that rules look for in them."""
