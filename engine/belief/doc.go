// Package belief is what the coach thinks of a person's competencies, how surely, and why: a Gaussian belief in a
// multidimensional graded-response model (Samejima 1969; Reckase 2009), updated one observation at a time by moment matching
// along the observation's direction (assumed-density filtering, Minka 2001). It knows numbers only: competencies and contexts
// are places in a [Frame], items are loadings and thresholds. What they stand for is the engine's.
//
// # What it holds
//
// x = (θ of every competency, an offset for each context, confidence bias, the halo of self-ratings, the halo of others')
// with mean μ and covariance Σ. Before anything is known var(θ) is 1: .30 is general, .25 of the area, .45 of the
// competency alone. So one answer about listening says a little about everything, and more about its neighbours.
//
// # What moves it
//
// [State.Answer] a graded answer with how sure somebody was of it, [State.Confidence] how sure somebody was of what has no one
// answer, [State.SelfRate] and [State.OthersRate] what
// people say. Each returns the [Shift] by which it moved every part of x; a score is its prior and its shifts, line by line.
// [State.Age] lets what is known fade.
//
// # What items are
//
// An item is what its author guessed ([Authored]) until answers say more: each person's own answers move it for them a little
// ([State.Answer]), and [Fit] learns it from the answers of many.
//
// # What is asked next
//
// [State.Choose] the probe that tells most a minute, [State.Enough] when to stop asking, [State.FocusLoss] what choosing what to
// work on costs as long as so little is known.
//
// # Why not less
//
// A percentage, Elo or knowledge tracing would not do: answers are graded, few (5 to 50 a competency), and shared between
// competencies, and the uncertainty has to be said in words. What was given up: the update is exact in its direction only, so
// the order of two answers can matter, by less than .01 in any θ.
package belief
