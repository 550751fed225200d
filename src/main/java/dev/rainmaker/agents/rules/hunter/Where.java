package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.text.Gazetteer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a page's event will be, measured on a hunt's region: names of towns and areas, the ones that say where people come
 * from counting little.
 */
final class Where {
    /** Beyond the circle by this much nobody means the region any more. */
    private static final double FAR_KM = 30;

    private static final int SHORTEST_TOWN = 4;
    private static final int CITY = 100;
    private static final int TOWN = 20;
    private static final int LONGEST_NAME = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern ORIGIN =
            Pattern.compile("(?iu)(?:\\b(?:live|lives|living|based|headquartered|come|comes|coming|came|from|grew"
                    + " up|moved|office|offices|works?|born|met|flying|fly(?:ing)?|stuck|lebe|leben|lebt|wohne|wohnen|wohnt|komme|kommen|kommt|stamme|aus|ziehen|habit\\p{L}+|vi(?:s|t|vons|vent)|vien(?:s|t|nent)|venant|originaire|viv(?:o|e|en|imos)|vien(?:e|en)|desde|suegr[oa]|familia|abuelos"
                    + " de|es de|son de|soy de|ist in|lives?"
                    + " in|cousin|brother|sister|bruder|schwester|frère|sœur|herman[oa]|prim[oa])\\b)[^,.;:!?]{0,25}$");
    /** "Willie Nelson" is no town; "North Leeds" is one. */
    private static final Pattern SURNAME = Pattern.compile(
            "(?<!\\p{L})(?!(?:North|South|East|West|Greater|Central|Downtown|Upper|Lower|Old|Inner|Outer|Bad|Sankt|Saint|Saints?|The|In|At|Near|From|Around|Im|Raum|Bei|Nord|Süd|Ost|Stadt|Vieux|Grand|Le|La|El|Los|Las|San|Santa|Ciudad|Barrio|Zona|Quartier)\\s)\\p{Lu}\\p{Ll}+\\s$");

    private static final Pattern DENIED = Pattern.compile(
            "(?iu)\\b(?:not|isn['’]t|instead of|rather than|except|anywhere but|too far|pas|pourquoi pas|plutôt"
                    + " qu['’]|nicht|statt|no(?! idea)|en vez de)\\b[^,.;:!?]{0,20}$");
    private static final Pattern PLACE_WORD = Pattern.compile(
            "(?iu)(?:\\b(?:in|near|around|outside|at|to|between|and|or|of|bei|um|nahe|zwischen|und|oder|in der nähe"
                    + " von|an|auf|bis|nach|à|a|en|près de|autour de|vers|entre|et|ou|dans|sur|au|cerca"
                    + " de|por|y|o|hacia|de)\\s+(?:the\\s+|le\\s+|la\\s+|el\\s+|die\\s+|der\\s+|dem\\s+|den\\s+)?|,\\s*|[>»/|(]\\s*|^)$");
    /** Words that begin sentences, titles or names of people and are towns too. */
    private static final Set<String> WORDS = Set.copyOf(List.of(
            ("most same here born best love nice bath reading sale hull hall home mark bear rest lake sand wells deal"
                            + " well battle march may june april august union media media orange bride spring winter summer fall"
                            + " lady christian salad rome paris victoria charlotte sofia florence sydney madison jackson austin"
                            + " lincoln santiago valeria lourdes mercedes dolores pilar carmen nancy angel trinidad asuncion"
                            + " concepcion leon lena elena else essen gute alle jung halle wien sein ohne meine unser zell bitte"
                            + " enns tours sens laon lens gap pau dole vire barr merci villa salon ville marche mans sete une tout"
                            + " oui bon bien hola pues como cada casa vera toro lugo baza mula santa maria ayuda este todo gracia"
                            + " feria once ring rings bands post board talk event events party wedding weddings hotel club pine"
                            + " young marion tyler carter mason hunter parker taylor riley brandon clinton beau troy dale lance"
                            + " kent perry wayne warren glen leslie dallas houston bristol chester denton kelly stanley ashley"
                            + " whitney logan jordan camden savannah police church park center centre beach island green field"
                            + " south north east west central general david pedro daniel jose juan salvador ruben rocio luque"
                            + " amparo vicente anna emma olivia johannes martin michael georg peter otto bruno fritz konstanz"
                            + " theresa colon cruz torres vargas rosario luna estrella flores gomez mendoza")
                    .split(" ")));

    private Where() {}

    enum Answer {
        THERE,
        ELSEWHERE,
        /** A small place that may be there; nothing speaks against it. */
        LOCAL,
        OPEN
    }

    /**
     * @param place the place that decides, as written, or null
     * @param certain for an answer "elsewhere": whether the page leaves no doubt
     */
    record Finding(Answer answer, String place, boolean certain) {}

    private record Mention(String text, boolean near, double kilometres, boolean origin, boolean weak, boolean about) {}

    /** What the page says; OPEN as well when the region itself is unknown. */
    static Finding of(String region, Candidate candidate, DocumentReading reading) {
        var circles = Areas.of(region);
        if (circles.isEmpty()) {
            return new Finding(Answer.OPEN, null, false);
        }
        var named = namedAreas(reading);
        var mentions = new ArrayList<Mention>();
        for (var sentence : reading.sentences()) {
            mentions.addAll(read(sentence, circles, named, candidate, reading, false));
        }
        for (var line : reading.edges().split("\n")) {
            mentions.addAll(read(line, circles, named, candidate, reading, true));
        }
        boolean otherArea = named.stream().anyMatch(area -> circles.stream().noneMatch(area::meets));
        return verdict(mentions, otherArea);
    }

    private static Finding verdict(List<Mention> mentions, boolean otherArea) {
        var near = mentions.stream().filter(Mention::near).toList();
        var far = mentions.stream()
                .filter(mention -> !mention.near())
                // "Bruck" on a page that says Fürstenfeldbruck is that town.
                .filter(mention -> near.stream()
                        .noneMatch(other -> Gazetteer.fold(other.text()).contains(Gazetteer.fold(mention.text()))))
                .toList();
        double speaksFor = near.stream().mapToDouble(Where::weight).sum();
        double against = far.stream().mapToDouble(Where::weight).sum();
        boolean firmlyNear = near.stream().anyMatch(mention -> !mention.origin() && !mention.weak());
        boolean firmlyFar = far.stream().anyMatch(mention -> !mention.origin() && !mention.weak());
        if (speaksFor > 0 && (firmlyNear || !firmlyFar) && speaksFor >= against * 0.8) {
            return new Finding(Answer.THERE, near.getFirst().text(), true);
        }
        if (firmlyFar) {
            var place = far.stream()
                    .filter(mention -> !mention.origin() && !mention.weak())
                    .findFirst()
                    .orElseThrow();
            return new Finding(Answer.ELSEWHERE, place.text(), !firmlyNear && place.kilometres() > FAR_KM * 3);
        }
        // A name that the list does not know, or knows from far away only, is a part of town: the region's own people
        // say it.
        var local = far.stream().filter(mention -> !mention.origin()).findFirst();
        if (otherArea) {
            return new Finding(Answer.ELSEWHERE, local.map(Mention::text).orElse(null), false);
        }
        return local.map(mention -> new Finding(Answer.LOCAL, mention.text(), false))
                .orElse(new Finding(Answer.OPEN, null, false));
    }

    private static double weight(Mention mention) {
        return mention.origin() ? 0.2 : mention.weak() ? 0.6 : mention.about() ? 2 : 1;
    }

    /** Areas that the page names, to tell towns of one name apart. */
    private static List<Areas.Circle> namedAreas(DocumentReading reading) {
        var areas = new ArrayList<Areas.Circle>();
        var text = reading.document().title() + "\n" + reading.document().text() + "\n" + reading.edges();
        for (var line : text.split("\\R|(?<=[.!?])\\s")) {
            var words = WORD.matcher(line).results().toList();
            for (int i = 0; i < words.size(); i++) {
                var state = i == 0 ? null : Areas.state(words.get(i).group());
                if (state != null
                        && Character.isUpperCase(words.get(i - 1).group().charAt(0))) {
                    areas.add(state);
                }
                for (int length = Math.min(LONGEST_NAME, words.size() - i); length > 0; length--) {
                    var piece = line.substring(
                            words.get(i).start(), words.get(i + length - 1).end());
                    if (!Character.isUpperCase(piece.charAt(0))) {
                        break;
                    }
                    var area = Areas.named(Gazetteer.fold(piece));
                    if (area != null
                            && !ORIGIN.matcher(line.substring(0, words.get(i).start()))
                                    .find()) {
                        areas.add(area);
                        break;
                    }
                }
            }
        }
        return areas;
    }

    private static List<Mention> read(
            String sentence,
            List<Areas.Circle> circles,
            List<Areas.Circle> named,
            Candidate candidate,
            DocumentReading reading,
            boolean edge) {
        var found = new ArrayList<Mention>();
        var lower = sentence.equals(sentence.toLowerCase());
        var about = !edge && reading.isAboutTheEvent(sentence);
        var words = WORD.matcher(sentence).results().toList();
        for (int i = 0; i < words.size(); i++) {
            for (int length = Math.min(LONGEST_NAME, words.size() - i); length > 0; length--) {
                int start = words.get(i).start();
                int end = words.get(i + length - 1).end();
                var piece = sentence.substring(start, end);
                var before = sentence.substring(0, start);
                boolean placed = PLACE_WORD.matcher(before).find();
                boolean capital = Character.isUpperCase(piece.charAt(0));
                if (!(capital || lower && placed)
                        || piece.contains("\n")
                        || isPartOf(sentence, start, end, candidate.name())) {
                    continue;
                }
                if (!placed && SURNAME.matcher(before).find()) {
                    continue;
                }
                boolean faint = edge || isPartOf(sentence, start, end, candidate.company());
                var mention = mention(piece, before, placed, circles, named, faint, about);
                if (mention != null) {
                    found.add(mention);
                    i += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static Mention mention(
            String piece,
            String before,
            boolean placed,
            List<Areas.Circle> circles,
            List<Areas.Circle> named,
            boolean edge,
            boolean about) {
        var folded = Gazetteer.fold(piece);
        boolean origin = ORIGIN.matcher(before).find() || DENIED.matcher(before).find();
        var area = Areas.named(folded);
        if (area != null) {
            boolean near = circles.stream().anyMatch(circle -> circle.meets(area));
            // A whole state around a town says less than the town, and a state elsewhere says that it is not here.
            boolean wide = circles.stream().allMatch(circle -> area.kilometres() > circle.kilometres() * 3);
            return new Mention(piece, near, 500, origin, wide && near || edge, about);
        }
        if (folded.length() < SHORTEST_TOWN) {
            return null;
        }
        var towns = Gazetteer.towns(folded);
        if (towns.isEmpty()) {
            return null;
        }
        boolean bareWord = !folded.contains(" ") && WORDS.contains(folded);
        if (bareWord && (!placed || before.isBlank())) {
            return null;
        }
        var inside = towns.stream()
                .filter(town -> circles.stream().anyMatch(circle -> circle.holds(town)))
                .findFirst();
        if (inside.isPresent() && !namesake(towns, circles, named)) {
            return new Mention(piece, true, 0, origin, edge, about);
        }
        var away = towns.stream()
                .mapToDouble(town -> circles.stream()
                        .mapToDouble(circle -> circle.distance(town) - circle.kilometres())
                        .min()
                        .orElse(0))
                .min()
                .orElse(0);
        int inhabitants =
                towns.stream().mapToInt(Gazetteer.Town::thousands).max().orElse(0);
        if (inside.isPresent()) {
            return new Mention(piece, false, 500, origin, edge, about);
        }
        // A capitalised word elsewhere is a place only when something says so.
        return placed && !before.isBlank() && away > 0 && inhabitants >= 3
                ? new Mention(piece, false, away, origin, edge || away < FAR_KM || !telling(towns, circles), about)
                : null;
    }

    /** Whether a town far away is meant for certain: a city, or the only one of its name and in the region's country. */
    private static boolean telling(List<Gazetteer.Town> towns, List<Areas.Circle> circles) {
        var largest = towns.stream()
                .max(Comparator.comparingInt(Gazetteer.Town::thousands))
                .orElseThrow();
        return largest.thousands() >= CITY
                || (largest.thousands() >= TOWN || towns.size() < 3)
                        && circles.stream().anyMatch(circle -> circle.country().equals(largest.country()));
    }

    /** Whether the page names an area with a town of that name, and none that belongs to the region. */
    private static boolean namesake(List<Gazetteer.Town> towns, List<Areas.Circle> circles, List<Areas.Circle> named) {
        return towns.size() > 1
                && named.stream().noneMatch(area -> circles.stream().anyMatch(area::meets))
                && named.stream().anyMatch(area -> towns.stream().anyMatch(area::nearlyHolds));
    }

    /** Whether the words stand inside a name: "Ann Bristol", "Leeds Tools Ltd". */
    private static boolean isPartOf(String sentence, int start, int end, String name) {
        int at = name == null ? -1 : sentence.indexOf(name);
        return at >= 0 && at <= start && end <= at + name.length();
    }
}
