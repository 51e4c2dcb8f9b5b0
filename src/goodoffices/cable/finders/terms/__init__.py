"""The days and terms that a paper gives."""
