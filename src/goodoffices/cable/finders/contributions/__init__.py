"""What is given, offered and paid."""
