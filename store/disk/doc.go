// Package disk is what the store asks of the operating system beyond files: a lock that several programs wait for, and names in
// a folder that outlast a power cut. It knows nothing of what is kept.
package disk
