package deadline

// WrittenReasons returns the type that reasons are written as, for their schema.
func WrittenReasons() any { return reasonsJSON{} }
