package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.UnusableTarget;
import dev.rainmaker.agents.text.DateMention;
import dev.rainmaker.agents.text.DateReader;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.agents.text.GuestReader;
import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a hunt's target out of plain words. */
final class TargetReader {
    private static final Pattern REGION = Pattern.compile(
            "(?iu)\\b(?:around|near|in|within|across|outside|throughout|from)\\s+((?:the\\s+)?[\\p{L}][\\p{L}'’."
                    + " -]*?)(?=\\s*(?:,\\s*|;|\\(|\\d|$|\\b(?:for|with|from|between|during|next|this|who|that|and|of|in|about|around|over|under|up"
                    + " to|looking|planning|having)\\b))(,\\s*(?-i:\\p{Lu}[\\p{L}]*(?:\\s\\p{Lu}\\p{L}+)*))?");
    /** "within an hour of Austin": how far is part of the region. */
    private static final Pattern REACH = Pattern.compile(
            "(?iu)((?:within|no more than|a menos de|à moins d(?:e |['’])|im umkreis"
                    + " von|höchstens|maximal)\\s*(?:\\d+|an?|one|two|half an|eine[rn]?|einer"
                    + " halben|une|deux|una|dos|media)[\\s-]*(?:h|hours?|stunden?|heures?|horas?|demi-heure|min(?:ute|uten|utes|utos)?s?|km|kilomet\\p{L}+|kilómetros|miles?|meilen)(?:['’]s?)?(?:\\s+(?:drive|fahrt|de"
                    + " route|de coche|en coche|entfernt|en"
                    + " voiture))?\\s+(?:of|from|around|von|um|de|d['’]|du)\\s*\\p{Lu}[\\p{L}'’-]*(?:\\s+\\p{Lu}[\\p{L}'’-]*)*)()");

    private static final Pattern REGION_ELSEWHERE = Pattern.compile(
            "(?u)\\b(?:rund um|im Raum|im Großraum|in der Region|in der Nähe von|in und um|im Umland"
                    + " von|in|im|um|bei|nahe|an der|am|autour d['’]|autour de|près d['’]|près de|aux environs de|dans les"
                    + " environs de|dans le|dans la|dans l['’]|dans les|en|à|au|aux|sur|vers|région de|en los alrededores"
                    + " de|en la zona de|alrededor de|cerca de|por|en el|en la)\\s*(?:la |le |l['’]|les |el |den |der |dem"
                    + " )?((?:région \\p{Ll}\\p{L}+(?!\\p{L})(?!\\s+(?:de|d))|(?:région |Region |provincia de |comunidad"
                    + " de )?\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:de|del|la|le|les|sur|am|an"
                    + " der|du|des|d['’])\\s+)*\\p{Lu}[\\p{L}'’-]*)*(?:\\s+(?:und|et|y|oder|ou|o)\\s+\\p{Lu}[\\p{L}'’-]*(?:\\s+\\p{Lu}[\\p{L}'’-]*)*)*))(,\\s*\\p{Lu}[\\p{L}]*(?:\\s\\p{Lu}\\p{L}+)*)?");

    private static final Pattern AND_MORE =
            Pattern.compile("^\\s+(?:and|or|&)\\s+(\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)*)");

    private static final Pattern ENDING = Pattern.compile(
            "(?iu)[\\s,]+(?:und|et|y|and)(?:\\s+(?:ses|sus|the|dem|la|seine[nrm]?|de))?\\s+(?:umgebung|umland|alrededores|alentours|environs|surroundings?|surrounding"
                    + " area|nearby|banlieue|cercanías|cercanias|afueras)\\b.*$");

    private static final Pattern COMPANY = Pattern.compile(
            "(?iu)\\b(?:compan(?:y|ies)|corporate|staff|office|business(?:es)?|employees?|firms?|teams?|firmen\\p{L}*|unternehmen\\p{L}*|betriebs?\\p{L}*|behörden|mitarbeiter\\p{L}*|entreprises?|sociétés?|salariés|collaborateurs|empresas?|empleados|corporativ[oa]s?|plantillas?)\\b");

    private static final Pattern GENERIC = Pattern.compile(
            "(?iu)\\b(part(?:y|ies)|events?|celebrations?|receptions?|balls?|galas?|venues?|functions?|ceremon(?:y|ies)|feier(?:n)?|fêtes?|fiestas?)\\b");
    private static final Pattern FILLER = Pattern.compile(
            "(?iu)\\b(people|persons|couples?|companies|clients?|guests?|attendees|planning|planned|plan|looking|find|show|get|want|need|please|upcoming|new|all|any|some|for|with|and|or|the|a|an|of|to|from|between|who|that|are|is|in|near|around|at|about|over|under|up|least|most|big|small|large|next|this|year|month|who's|have|has|having|me|us|my|our|hello|hi|there|everything|something|anything|prospects?|leads?)\\b");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?iu)(at least|over|more than|minimum(?: of)?|from|above|\\bmin|ab|mindestens|mehr als|über|à partir"
                    + " de|au moins|plus de|dès|desde|a partir de|al menos|más de|mínimo)\\s*$");
    private static final Pattern AT_MOST =
            Pattern.compile("(?iu)(at most|under|less than|fewer than|up to|maximum(?: of)?|below|\\bmax|bis(?:"
                    + " zu)?|höchstens|maximal|unter|weniger als|jusqu['’]à|au plus|maximum|moins de|hasta|como"
                    + " máximo|menos de|máximo)\\s*$");

    private TargetReader() {}

    static HuntFilters read(String text, LocalDate today) {
        var dates = new DateReader(false).read(text, today);
        var guests = guests(text);
        return new HuntFilters(
                kinds(text), region(text, dates, today), guests[0], guests[1], from(dates, today), to(dates, today));
    }

    /** A firm's anniversary is a firm's event; nobody who asks for it wants golden weddings. */
    private static List<EventType> kinds(String text) {
        var kinds = new ArrayList<>(EventWords.all(text));
        var company = COMPANY.matcher(text);
        if (company.find() && !kinds.contains(EventType.CORPORATE) && (kinds.isEmpty() || onlyAnniversary(kinds))) {
            kinds.add(EventType.CORPORATE);
        }
        if (kinds.contains(EventType.CORPORATE) && company.reset().find()) {
            kinds.remove(EventType.ANNIVERSARY);
        }
        return kinds;
    }

    private static boolean onlyAnniversary(List<EventType> kinds) {
        return kinds.equals(List.of(EventType.ANNIVERSARY));
    }

    static void requireUsable(HuntFilters filters, String text) {
        if (filters.eventTypes().isEmpty()
                && filters.region() == null
                && !GENERIC.matcher(text).find()) {
            throw new UnusableTarget(List.of("event kind", "place"));
        }
    }

    /** Words of the target that are neither kind, place, time, number nor filler; they sharpen a query. */
    static List<String> keywords(String text, HuntFilters filters) {
        var rest = text;
        if (filters.region() != null) {
            rest = rest.replace(filters.region(), " ");
        }
        for (var mention : new DateReader(false).read(text, LocalDate.of(2000, 1, 1))) {
            rest = rest.replace(mention.text(), " ");
        }
        rest = GENERIC.matcher(FILLER.matcher(rest).replaceAll(" ")).replaceAll(" ");
        var words = new ArrayList<String>();
        for (var word : rest.split("[^\\p{L}'-]+")) {
            if (word.length() >= 4
                    && EventWords.main(word) == null
                    && EventWords.main(word.replaceAll("s$", "")) == null) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words.stream().distinct().limit(3).toList();
    }

    private static String region(String text, List<DateMention> dates, LocalDate today) {
        for (var pattern : List.of(REACH, REGION, REGION_ELSEWHERE)) {
            var match = pattern.matcher(text);
            while (match.find()) {
                var region = ENDING.matcher((match.group(1) + (match.group(2) == null ? "" : match.group(2))).strip())
                        .replaceFirst("")
                        .strip();
                var start = match.start(1);
                var more = AND_MORE.matcher(text.substring(match.end()));
                if (pattern == REGION && more.find() && EventWords.main(more.group(1)) == null) {
                    region = region + more.group();
                }
                int end = start + region.length();
                var isTime = dates.stream().anyMatch(date -> date.start() < end && start < date.end());
                if (!isTime
                        && region.length() > 1
                        && EventWords.main(region) == null
                        && !FILLER.matcher(region).matches()) {
                    return region;
                }
            }
        }
        return leadingName(text, today);
    }

    /** "Austin weddings", "weddings Austin Texas": capitalised words that are no kind of event and no time. */
    private static String leadingName(String text, LocalDate today) {
        var names = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)*")
                .matcher(text);
        while (names.find()) {
            var name = names.group();
            var isTime = !new DateReader(false).read("in " + name, today).isEmpty();
            var isWord = EventWords.main(name) != null
                    || GENERIC.matcher(name).find()
                    || FILLER.matcher(name).lookingAt();
            if (!isTime && !isWord && (names.start() > 0 || followedByKind(text.substring(names.end())))) {
                return name;
            }
        }
        return null;
    }

    private static boolean followedByKind(String rest) {
        var next = rest.strip().split("\\s+", 3);
        var words = String.join(" ", List.of(next).subList(0, Math.min(2, next.length)));
        return EventWords.main(words) != null || GENERIC.matcher(words).find() || rest.isBlank();
    }

    private static Integer[] guests(String text) {
        var counts = GuestReader.read(text);
        if (counts.isEmpty()) {
            return new Integer[] {null, null};
        }
        var count = counts.getFirst();
        var before = text.substring(0, count.start());
        var plus = text.substring(count.start()).matches("(?s)^\\d+\\s?\\+.*");
        if (plus || AT_LEAST.matcher(before).find() && count.low() == count.high()) {
            return new Integer[] {count.low(), null};
        }
        if (AT_MOST.matcher(before).find()) {
            return new Integer[] {null, count.high()};
        }
        if (count.low() == count.high()) {
            return new Integer[] {count.low() * 3 / 4, count.low() * 5 / 4};
        }
        return new Integer[] {count.low(), count.high()};
    }

    private static LocalDate from(List<DateMention> dates, LocalDate today) {
        return dates.stream()
                .map(DateMention::from)
                .min(Comparator.naturalOrder())
                .map(date -> date.isBefore(today) ? today : date)
                .orElse(null);
    }

    private static LocalDate to(List<DateMention> dates, LocalDate today) {
        return dates.stream()
                .map(DateMention::to)
                .max(Comparator.naturalOrder())
                .filter(date -> !date.isBefore(today))
                .orElse(null);
    }
}
