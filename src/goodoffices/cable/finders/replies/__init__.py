"""What one side puts to another, and what the other says to it."""
