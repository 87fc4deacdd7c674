// Package gift writes the questions of lessons and checkups in GIFT, the text format in which Moodle and other learning platforms
// take questions, and reads such files back as a checkup or as the checks of a lesson.
//
// A question is one with several answers: best is `=`, good `~%66.66667%`, weak `~%33.33333%`, poor `~`; feedback follows behind
// `#`. Texts are markdown, and say so. The heading is the question's title, and, because a platform shows titles to teachers only,
// the first paragraph of its text. A lesson or checkup is a category. What GIFT has no sign for stands in comments before a
// question, from where it is read back: the level and the skill as tags, points for behaviours by the number of the answer, and
// whether the order of the answers is the author's. What a link leads to within the pack is left out: it leads nowhere from there.
//
// Read takes multiple choice with weights, true or false, missing words, general feedback (which goes under every answer), formats
// and categories. What it cannot take, such as numbers, matching, short answers and essays, it names with its line.
package gift
