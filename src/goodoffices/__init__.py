"""goodoffices reads, keeps, matches and drafts the papers of an assistance programme."""
