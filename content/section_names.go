package content

import (
	"fmt"
	"slices"
)

// sectionNames are what the sections of files are called in other languages, by their name in English.
func sectionNames(language string) map[string]string {
	switch language {
	case "es":
		return map[string]string{
			"Hook": "Gancho", "Idea": "Idea", "Example": "Ejemplo", "Check": "Comprueba", "Reflect": "Reflexiona", "Try it today": "Prueba hoy",
			"Path": "Recorrido", "Competencies": "Competencias", "Badges": "Insignias", "Roles": "Roles", "Nudges": "Recordatorios",
			"What it looks like": "Cómo se nota", "What gets in the way": "Qué lo estorba", "Levels": "Niveles",
			"Reaching a level": "Alcanzar un nivel", "Alignment": "Correspondencias",
			"Criteria": "Criterios", "Evidence": "Pruebas", "What it asks for": "Qué pide",
		}
	case "de":
		return map[string]string{
			"Hook": "Aufhänger", "Idea": "Gedanke", "Example": "Beispiel", "Check": "Prüfe dich", "Reflect": "Denk nach", "Try it today": "Probier es heute",
			"Path": "Weg", "Competencies": "Kompetenzen", "Badges": "Abzeichen", "Roles": "Rollen", "Nudges": "Anstöße",
			"What it looks like": "Woran man es erkennt", "What gets in the way": "Was dazwischenkommt", "Levels": "Stufen",
			"Reaching a level": "Eine Stufe erreichen", "Alignment": "Zuordnung",
			"Criteria": "Kriterien", "Evidence": "Belege", "What it asks for": "Was sie verlangt",
		}
	case "fr":
		return map[string]string{
			"Hook": "Accroche", "Idea": "Idée", "Example": "Exemple", "Check": "Vérifie", "Reflect": "Réfléchis", "Try it today": "Essaie aujourd’hui",
			"Path": "Parcours", "Competencies": "Compétences", "Badges": "Badges", "Roles": "Rôles", "Nudges": "Rappels",
			"What it looks like": "À quoi ça ressemble", "What gets in the way": "Ce qui gêne", "Levels": "Niveaux",
			"Reaching a level": "Atteindre un niveau", "Alignment": "Correspondances",
			"Criteria": "Critères", "Evidence": "Preuves", "What it asks for": "Ce qu’il demande",
		}
	}
	return nil
}

// sectionsOf are the names that the sections of a kind have in English.
func sectionsOf(kind Kind) []string {
	switch kind {
	case KindPack:
		return []string{"Path", "Competencies", "Badges", "Roles", "Nudges"}
	case KindCompetency:
		return []string{"What it looks like", "What gets in the way", "Levels", "Reaching a level", "Alignment"}
	case KindLesson:
		return []string{"Hook", "Idea", "Example", "Check", "Reflect", "Try it today"}
	case KindBadge:
		return []string{"Criteria", "Evidence", "Alignment"}
	case KindRole:
		return []string{"What it asks for", "Path"}
	case KindCheckup, KindScenario, KindNudges, KindWalk:
	}
	return nil
}

// languageName is what a language is called, or its code.
func languageName(code string) string {
	switch code {
	case "de":
		return "German"
	case "en":
		return "English"
	case "es":
		return "Spanish"
	case "fr":
		return "French"
	}
	return "`" + code + "`"
}

// sections checks what a translation calls the sections that have names of their own. Those of the source may stand.
func (s *scope) sections(f, src *file, language string) {
	names, known := sectionNames(language), sectionsOf(src.kind)
	_, got := sections(f.blocks, 2)
	_, want := sections(src.blocks, 2)
	for i := range min(len(got), len(want)) {
		there, here := want[i].head.Text.String(), got[i].head.Text.String()
		english := inEnglish(there, s.pack.Language)
		name := names[english]
		if name == "" || !slices.Contains(known, english) || here == name || here == there {
			continue
		}
		s.report(got[i].head.Pos, "T002", fmt.Sprintf("the section “%s” is called “%s” in %s, not “%s”", there, name, languageName(language), here),
			fmt.Sprintf("write `## %s`", name))
	}
}

// inEnglish is the English name of a section; any other heading stays as it is.
func inEnglish(heading, language string) string {
	for english, name := range sectionNames(language) {
		if name == heading {
			return english
		}
	}
	return heading
}
