package dev.rainmaker.numberlock.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a number counts. */
enum Unit {
    GUESTS(
            "guests?|people|persons?|attendees?|participants?|heads?|pax|seats?|seated|employees|colleagues|gäste[n]?|gast|personen|leute[n]?|teilnehmer\\w*|teilnehmende\\w*|sitzplätze[n]?|plätze[n]?|mitarbeite\\w*|invités?|invitées?|personnes?|convives?|participantes?|places|couverts|invitados?|invitadas?|personas?|asistentes|comensales|plazas"),
    HOURS("hours?|hrs?|stunden?|std|heures?|horas?"),
    MINUTES("minutes?|mins?|minuten?|minutos?"),
    DAYS("days?|tage?n?|werktage?n?|jours?|días?|dias?|nights?|nächte?n?|nuits?|noches?"),
    WEEKS("weeks?|wochen?|semaines?|semanas?"),
    MONTHS("months?|monate?n?|mois|mes(?:es)?"),
    YEARS("years?|jahre?n?|jährige[srnm]?|ans?|années?|años?"),
    PERCENT("%|percent|per cent|prozent|pour cent|por ciento"),
    COURSES("courses?|gänge[n]?|gang|plats?|platos?|tiempos"),
    DISTANCE("km|kilomet(?:er|re)s?|kilomètres?|kilómetros?|miles?|m²|sqm|quadratmeter|mètres?|metros?|met(?:er|re)s?"),
    /** Another noun. */
    OTHER(null),
    /** Nothing that can be told. */
    NONE(null);

    private final Pattern word;

    Unit(String words) {
        word = words == null
                ? null
                : Pattern.compile("(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The unit that a word names; OTHER for any other word. */
    static Unit of(String text) {
        for (var unit : values()) {
            if (unit.word != null && unit.word.matcher(text).matches()) {
                return unit;
            }
        }
        return OTHER;
    }

    /** The unit that the name of a field tells; NONE when it tells nothing. */
    static Unit ofField(String field) {
        var name = field.toLowerCase(Locale.ROOT);
        if (name.matches(".*(?:guest|capacity|people|attende|headcount|seats|persons).*")) {
            return GUESTS;
        }
        if (name.matches(".*(?:percent|pct|rate).*")) {
            return PERCENT;
        }
        if (name.contains("hour")) {
            return HOURS;
        }
        if (name.contains("minute")) {
            return MINUTES;
        }
        if (name.contains("days")) {
            return DAYS;
        }
        return NONE;
    }

    boolean isDuration() {
        return this == HOURS || this == MINUTES || this == DAYS || this == WEEKS || this == MONTHS || this == YEARS;
    }
}
