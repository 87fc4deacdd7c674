// Package twee writes scenarios as stories in Twee 3, the text form of Twine, and reads such files as scenarios.
//
// A story is written for SugarCube, the story format that can keep the most: a scene is a passage under the scene's name, a choice
// a link `[[words->name]]`, conditions are `<<if>>`, meters and marks variables that StoryInit sets. What a choice leads to at once
// stands in its link: its chips as a comment, the steps of the meters, the reaction and the feedback, which PassageHeader shows on
// the next passage, or a strong, mixed or poor ending on its own where feedback waits for the debrief. A route is a link “Go on”.
// The situation is a passage of its own, tagged opening; endings are tagged ending-strong, ending-mixed or ending-poor; competencies,
// cast and cues stand in the passage “Notes”. Level, minutes, prereqs and what links lead to within the pack are left out.
//
// Read takes what Twine 2 exports for any story format: passages become scenes, links choices, and the start passage comes first.
// Macros of story formats stay as words, for the author to decide on, and what a scenario needs and a story does not say (grades,
// feedback, endings, competencies) is left for lint to ask for. Of our own stories chips, feedback, reactions and meters come back.
package twee
