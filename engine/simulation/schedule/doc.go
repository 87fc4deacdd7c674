// Package schedule measures which reviews are chosen: learners who begin 120 questions in 90 days and have half a minute to two
// minutes a day for reviews, in three worlds of memory of which two follow laws that FSRS-6 does not know. Under test is
// recall.Gain, the function that orders the reviews of those who use the program, with the default weights in every world.
//
// Its rivals are SM-2, Leitner's boxes, FSRS as schedulers use it and a fixed ladder; each keeps to the minutes and gets a
// sane order for what it cannot do in time. The bound is a clairvoyant that knows every memory and what a review would make
// of it, but not what chance has in store.
//
// Every policy meets the same learners, the same first answers and, for a question on a day, the same luck.
package schedule
