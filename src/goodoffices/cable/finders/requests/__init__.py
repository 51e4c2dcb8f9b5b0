"""What is asked: orders, questions and meetings."""
