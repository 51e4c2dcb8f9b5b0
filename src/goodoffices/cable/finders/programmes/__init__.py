"""Plans between parties, and their steps."""
