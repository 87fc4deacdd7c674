package hostiletest

import "slices"

// Archive is one that must be refused, or do no harm.
type Archive struct {
	// Name says what is in it that must not be.
	Name string
	// Taken is true for those that keep to the rules in an unusual way, and may be installed.
	Taken bool
	// Bytes makes it.
	Bytes func() []byte
}

// Archives are all of them.
func Archives() []Archive {
	return slices.Concat(usual(), names(), kinds(), extended(), sizes(), twice(), ends(), formats(), lists(), pages())
}

// of is an archive of entries.
func of(name string, entries ...entry) Archive {
	return Archive{Name: name, Bytes: func() []byte { return packed(tape(entries...)) }}
}

// raw is an archive of any bytes.
func raw(name string, bytes func() []byte) Archive { return Archive{Name: name, Bytes: bytes} }
