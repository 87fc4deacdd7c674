// Package hostiletest makes archives that a careless or ill-meaning hand could make: a small pack that is well, with one thing in it
// that must not be, from a name that leads out of the folder to megabytes of nothing. They are written byte by byte, for no writer
// of archives would write them. What takes packs from others has to refuse all of them, or to be none the worse for them.
package hostiletest
