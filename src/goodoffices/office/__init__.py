"""What a person does with goodoffices, one function a use: here alone the rooms meet."""
