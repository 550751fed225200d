package dev.rainmaker.prospects.domain;

import dev.rainmaker.prospects.ImportField;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Suggests what columns mean by their headers; a person confirms. */
final class ColumnGuess {
    private static final Map<ImportField, List<String>> HEADERS = Map.ofEntries(
            Map.entry(
                    ImportField.EMAIL,
                    List.of("email", "e mail", "mail", "email address", "e mail address", "courriel")),
            Map.entry(
                    ImportField.PHONE,
                    List.of("phone", "telephone", "tel", "mobile", "phone number", "telefon", "cell")),
            Map.entry(ImportField.FIRST_NAME, List.of("first name", "firstname", "given name", "vorname", "prenom")),
            Map.entry(ImportField.LAST_NAME, List.of("last name", "lastname", "surname", "family name", "nachname")),
            Map.entry(ImportField.NAME, List.of("name", "full name", "contact", "contact name", "client", "nom")),
            Map.entry(
                    ImportField.COMPANY,
                    List.of("company", "company name", "organisation", "organization", "firma", "employer", "account")),
            Map.entry(
                    ImportField.PLACE, List.of("place", "city", "location", "town", "venue", "ort", "stadt", "ville")),
            Map.entry(ImportField.TYPE, List.of("type", "prospect type", "kind")),
            Map.entry(ImportField.EVENT_TYPE, List.of("event type", "event", "occasion", "anlass")),
            Map.entry(ImportField.EVENT_DATE, List.of("event date", "date", "eventdate", "date of event", "datum")),
            Map.entry(
                    ImportField.GUESTS, List.of("guests", "guest count", "number of guests", "headcount", "attendees")),
            Map.entry(ImportField.REASON, List.of("reason", "why", "note", "notes", "comment", "comments")));

    private ColumnGuess() {}

    static Map<Integer, ImportField> of(List<String> header) {
        var guess = new TreeMap<Integer, ImportField>();
        var free = EnumSet.allOf(ImportField.class);
        for (int i = 0; i < header.size(); i++) {
            var words = Words.folded(header.get(i).replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2"));
            int column = i;
            free.stream()
                    .filter(field -> HEADERS.get(field).contains(words))
                    .findFirst()
                    .ifPresent(field -> {
                        guess.put(column, field);
                        free.remove(field);
                    });
        }
        return guess;
    }
}
