"""What is promised, by whom, and what became of it."""
