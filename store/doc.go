// Package store keeps the learner's journal and drafts in a folder, in a bbolt file that tells when it is not what was
// written. bbolt is sound against crashes, not against damage: only its two first pages carry a checksum. So every record has
// one, every event is chained to the one before, a head outside the file says how far it got, and the file's pages are
// looked at with plain reads before bbolt maps them. What was given up: an action reads the pages of the whole file first,
// a few milliseconds for ten thousand events.
//
// Reading is what every start waits for. One goroutine, in the transaction, copies records into blocks; others hold their
// checksums and the chain and decode them; pages of some two thousand events are handed on with nothing held. There is no
// snapshot of what was read before: it would be a second record that can be wrong, and would verify less.
//
// # The folder
//
//	journal.db      the journal, a bbolt file of version 2 with pages of 4096 bytes
//	head            how far the journal got, JSON
//	lock            empty; locked (flock, LockFileEx) shared to read and alone to write; never removed
//	journal.db.new  a journal being written, renamed to journal.db when it is whole; only under the lock
//	head.new        a head being written, likewise
//
// The folder is made with mode 0700, files have 0600. A journal.db that is missing or empty beside a head is damage. Without
// one, it is made at the first write, whole, by rename. A file ending in .new is left by a crash and is removed by the next
// write. On Windows there are no modes, no flush of a folder, and no way to replace a file that is open.
//
// # The file
//
// Three buckets at the top: events, meta, drafts. Every value in them is a frame:
//
//	1 byte    format, 1
//	4 bytes   CRC-32C (Castagnoli), big-endian, over the bucket's name, the key, the format byte and the payload
//	the rest  payload
//
// Numbers inside keys and frames are big-endian; bbolt's own pages have the machine's byte order.
//
// Bucket events: the key is the event's place, 8 bytes; places begin at 1 and grow, a gap is an event that was forgotten. The
// payload is
//
//	16 bytes  chain: the first 16 bytes of SHA-256 over the chain of the event before (16 zero bytes for the first),
//	          the key, and the payload from here on
//	1 byte    length of the type's name
//	          the type's name, such as turn.taken
//	          the event as JSON, as engine.Event.MarshalJSON writes it; it names the same place and type
//
// Bucket meta: payloads are text.
//
//	schema   "1.0": major and minor. A newer minor may be read and not written, a newer major neither
//	created  when the journal was made, RFC 3339
//	tail     where it ends: {"count":3,"seq":4,"chain":"9f…","rewrites":0}
//
// In a tail, count is the number of events, seq the last place that was given (its event may be forgotten), chain the last
// event's in hex (zeros without events), rewrites how often the journal was rewritten, each time with new chains from the
// first event on.
//
// Bucket drafts: the key is the key of the prompt, the payload the text.
//
// # The head
//
// One JSON object with the members of a tail and "format":1. It is flushed beside the old one before a commit and renamed
// over it after. So it is equal to the tail; or, after a crash, behind it: then the events after it must follow from its
// chain, and the next write moves it. Anything else is damage, and a journal behind its head above all. No head is one at
// the beginning: count, seq and chain zero. Whoever reads without the lock reads the head first.
//
// A rewrite makes a new file, because bbolt keeps old bytes in unused parts of pages: it writes journal.db.new, then a head
// with the member "next", the tail of the new file, then renames the file, then writes the new head alone. While there is a
// next, the journal is right if either fits.
//
// To erase removes the four files under the lock, whatever is in them, the head last. Only the lock stays.
//
// # Promises
//
// An append that returned without an error is on disk, in the file that has the name, and in the chain. Reading from the
// beginning verifies every frame, the chain and the count; reading after a place verifies from there. An error that is an
// engine.ErrDamaged says that nothing that was read may be shown as progress. Records can be found in a broken file by
// their frames alone: format byte and CRC, with the key eight bytes before the value, as bbolt stores them.
package store
