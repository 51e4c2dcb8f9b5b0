"""What a partner needs, and what a party can do well."""
