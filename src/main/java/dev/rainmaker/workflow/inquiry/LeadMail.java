package dev.rainmaker.workflow.inquiry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the mail with which a directory or a form service passes on a lead: lines of a label and a value, in English, German,
 * French or Spanish. It is one when it names an address that is not the sender's, and at least three fields. Pure.
 */
final class LeadMail {
    private static final int LEAST_FIELDS = 3;
    private static final int MOST_GUESTS = 1_000_000;
    private static final Pattern LINE =
            Pattern.compile("^[\\s*>•·-]*([\\p{L}][\\p{L} /'’.()-]{1,40}?)\\s*[:=]\\s*(.*)$");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,' ]*");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

    private LeadMail() {}

    private enum Field {
        NAME,
        EMAIL,
        PHONE,
        COMPANY,
        EVENT,
        DATE,
        GUESTS,
        PLACE,
        BUDGET,
        MESSAGE
    }

    private static final Map<String, Field> LABELS = labels(
            Map.of(
                    Field.NAME,
                            "name|full name|your name|contact|contact name|client|client name|customer|couple|ihr name|ansprechpartner"
                                    + "|kunde|nom|nom complet|nom et prénom|prénom et nom|nombre|nombre completo|nombre y apellidos|cliente",
                    Field.EMAIL,
                            "email|e-mail|mail|email address|e-mail address|your email|contact email|e-mail-adresse|mailadresse"
                                    + "|adresse e-mail|adresse email|courriel|correo|correo electrónico|dirección de correo",
                    Field.PHONE,
                            "phone|phone number|telephone|mobile|cell|tel|tel.|telefon|telefonnummer|handy|mobil|téléphone|portable"
                                    + "|numéro de téléphone|teléfono|móvil|celular",
                    Field.COMPANY,
                            "company|organisation|organization|firma|unternehmen|société|entreprise|empresa|compañía",
                    Field.EVENT,
                            "event|event type|type of event|occasion|category|anlass|veranstaltung|art der veranstaltung|art des events"
                                    + "|événement|type d'événement|type d’événement|occasion de fête|evento|tipo de evento|celebración",
                    Field.DATE,
                            "date|event date|wedding date|date of event|preferred date|datum|termin|hochzeitsdatum|wunschtermin"
                                    + "|veranstaltungsdatum|date de l'événement|date de l’événement|date du mariage|date souhaitée|fecha"
                                    + "|fecha del evento|fecha de la boda",
                    Field.GUESTS,
                            "guests|guest count|number of guests|estimated guests|attendees|headcount|gäste|anzahl gäste|gästezahl"
                                    + "|anzahl der gäste|personen|personenzahl|invités|nombre d'invités|nombre d’invités"
                                    + "|nombre de personnes|invitados|número de invitados|número de personas",
                    Field.PLACE,
                            "location|venue|city|place|event location|area|region|ort|veranstaltungsort|stadt|lieu|ville|lieu de l'événement"
                                    + "|lugar|ciudad|ubicación|localidad",
                    Field.BUDGET,
                            "budget|estimated budget|price range|preisrahmen|budget estimé|presupuesto|presupuesto estimado",
                    Field.MESSAGE,
                            "message|comments|comment|notes|additional information|details|enquiry|inquiry|nachricht|bemerkungen|anfrage"
                                    + "|anmerkungen|mitteilung|commentaire|commentaires|demande|remarques|mensaje|comentarios|observaciones"));

    /** The inquiry in the mail, or empty when it is another mail. */
    static Optional<NewInquiry> read(String senderAddress, String text) {
        var fields = fields(text);
        var address = ADDRESS.matcher(fields.getOrDefault(Field.EMAIL, ""));
        if (fields.size() < LEAST_FIELDS || !address.find()) {
            return Optional.empty();
        }
        var email = address.group().toLowerCase(Locale.ROOT);
        if (email.equalsIgnoreCase(senderAddress)) {
            return Optional.empty();
        }
        var date = fields.get(Field.DATE);
        var day = day(date);
        return Optional.of(new NewInquiry(
                source(senderAddress),
                fields.getOrDefault(Field.NAME, email),
                email,
                fields.get(Field.PHONE),
                fields.get(Field.COMPANY),
                null,
                fields.get(Field.EVENT),
                day,
                day == null ? date : null,
                guests(fields.get(Field.GUESTS)),
                fields.get(Field.PLACE),
                fields.get(Field.BUDGET),
                fields.get(Field.MESSAGE)));
    }

    /** The first value of each label; an empty one goes on in the next lines, and a message goes on to the next label. */
    private static Map<Field, String> fields(String text) {
        var fields = new EnumMap<Field, String>(Field.class);
        Field open = null;
        for (var raw : text.split("\\R")) {
            var line = LINE.matcher(raw);
            var field = line.matches() ? LABELS.get(line.group(1).strip().toLowerCase(Locale.ROOT)) : null;
            if (field != null) {
                fields.putIfAbsent(field, line.group(2).strip());
                open = field;
            } else if (open != null
                    && !raw.isBlank()
                    && (open == Field.MESSAGE || fields.get(open).isEmpty())) {
                fields.merge(open, raw.strip(), (before, more) -> before.isEmpty() ? more : before + "\n" + more);
            } else if (raw.isBlank() && open != Field.MESSAGE) {
                open = null;
            }
        }
        fields.values().removeIf(String::isBlank);
        return fields;
    }

    private static LocalDate day(String text) {
        if (text == null) {
            return null;
        }
        var iso = ISO.matcher(text);
        try {
            return iso.find() ? LocalDate.parse(iso.group()) : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** The only number, or the upper end of a range: it is the people that there must be room for. */
    private static Integer guests(String text) {
        if (text == null) {
            return null;
        }
        var most = NUMBER.matcher(text)
                .results()
                .map(number -> number.group().replaceAll("\\D", ""))
                .filter(digits -> digits.length() < 8)
                .mapToInt(Integer::parseInt)
                .max();
        return most.isPresent() && most.getAsInt() > 0 && most.getAsInt() <= MOST_GUESTS ? most.getAsInt() : null;
    }

    private static String source(String address) {
        var source = "inquiry:"
                + address.substring(address.indexOf('@') + 1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9.-]", "");
        return source.substring(0, Math.min(NewInquiry.SOURCE, source.length()));
    }

    private static Map<String, Field> labels(Map<Field, String> byField) {
        var labels = new HashMap<String, Field>();
        byField.forEach((field, words) -> {
            for (var word : words.split("\\|")) {
                labels.put(word, field);
            }
        });
        return Map.copyOf(labels);
    }
}
