"""Measures how much of a cable is read right, and which damage the reader withstands."""
