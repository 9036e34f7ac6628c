"""What editors have done for them: files begun, put in form, renamed, merged, explained, edited in a form."""
