// Package packs keeps packs that came from elsewhere: it makes archives, reads them, puts what is in them into a folder and
// takes it out again. It knows files and names, and nothing of lessons: whether a pack is well is for others to say, who look at
// what was staged before it is installed.
//
// # An archive
//
// A tar file, compressed with gzip, of regular files with names of a-z, 0-9, dots, hyphens and underscores; README, LICENSE and
// NOTICE may stand at the top in capitals. All may lie in one folder. sha256sums.txt holds the SHA-256 of each other file in the
// form of sha256sum; where an archive has one, it has to fit. Links, devices, files without a name that every system takes, two
// names that one system takes for one, special modes, sizes and names given twice over, and bytes behind the end are refused: an
// archive is read whole and held against all this before anything is written.
//
// Build makes one. Its names are sorted and its times, owners and modes are fixed, and lines of text end in a line feed alone:
// the same files give the same bytes on every machine. What was given up: an archive that somebody made with tar is taken only
// where it keeps to the same rules.
//
// # The shelf
//
//	ID/            a pack as it came, with sha256sums.txt
//	.new/          a pack on its way in
//	.old-ID/       the pack that another one is taking the place of
//	.out/          a pack on its way out
//	.lock          empty; locked (flock, LockFileEx) by whoever changes something here
//
// A pack is staged in .new, flushed, and renamed. Where it replaces one, that is renamed to .old-ID before and to .out after:
// after a kill at any moment, .old-ID without ID is the old pack, to be renamed back, and with ID it is nothing. A start reads
// without the lock; where it sees what a kill left it tidies up, if nobody holds the lock, and reads the old pack under its
// other name, if somebody does. A stage that is refused is removed with every folder that was made for it.
//
// Folders have mode 0700, files 0600, but for Windows, which has no modes and flushes no folders.
//
// # A file that changed
//
// sha256sums.txt is written at installation. A Copy is held against it while it is read: each file that is another one than was
// installed, is missing, or is there and was not, is named. The list guards against accidents. Whoever can write in the folder can
// write the list, too.
package packs
