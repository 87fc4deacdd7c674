// Package journaltest holds every journal of the project, in memory and in a file, to one contract: the order and the places
// of events, all or nothing, a reader that stops early or appends while it reads, rewriting, erasing, and drafts. An
// implementation calls [Run] and [RunDrafts] from a test of its own.
package journaltest
