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
// [State.Answer] a graded answer, [State.Confidence] how sure somebody was, [State.SelfRate] and [State.OthersRate] what
// people say. Each returns the [Shift] by which it moved every part of x; a score is its prior and its shifts, line by line.
// [State.Age] lets what is known fade.
//
// # What items are
//
// An item is what its author guessed ([Authored]) until answers say more: each person's own answers move it for them a little
// ([State.Answer]), and [Fit] learns it from the answers of many.
//
// Why this and not a percentage, Elo or knowledge tracing: answers are graded, few (5 to 50 a competency), and shared between
// competencies, and the uncertainty has to be said in words. What was given up: the update is exact in its direction only, so
// the order of two answers can matter in the second decimal.
package belief
