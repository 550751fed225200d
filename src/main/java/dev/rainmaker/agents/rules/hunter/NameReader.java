package dev.rainmaker.agents.rules.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads names of people and companies where a text introduces them. */
public final class NameReader {
    private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";
    private static final String PERSON = WORD + "(?:\\s+(?:\\p{Lu}\\.|van|von|de|da|der|den|" + WORD + ")){0,3}";
    private static final String PAIR =
            WORD + "(?:\\s+" + WORD + ")?\\s+(?:&|and|und)\\s+" + WORD + "(?:\\s+" + WORD + ")?";
    private static final List<Pattern> PEOPLE = List.of(
            Pattern.compile(
                    "(?:[Mm]y name is|[Tt]his is|I['’]m|I am|[Nn]ame:|[Cc]ontact(?: person)?:|[Oo]rgani[sz]er:|[Oo]rgani[sz]ed by|[Pp]osted by|[Aa]sked by|[Ww]ritten by|[Aa]uthor:|[Aa]sk for|[Rr]each out to|[Cc]ontact|[Ee]mail|[Cc]all)\\s+("
                            + WORD + "\\s+" + PERSON + ")"),
            Pattern.compile("^(" + PAIR
                    + ")(?=\\s+(?:are|is|got|will|have|announce|said|invite|plan)|['’]s?\\s+[Ww]edding|\\s*[–|:-])"),
            Pattern.compile("(?:[Mm]y name is|[Nn]ame:|[Pp]osted by|[Aa]uthor:|[Cc]ontact:)\\s+(" + WORD + ")"),
            Pattern.compile("\\b(" + PAIR + ")(?=\\s+(?:are|got)\\s+(?:getting|engaged|planning|to be|tying))"),
            Pattern.compile("^(" + WORD + "\\s+" + PERSON + "),?\\s+(?:\\d{4}-\\d{2}|\\d{1,2}[./ ])"),
            Pattern.compile("^(?:[Nn]ame|[Cc]ontact|[Aa]uthor|[Ww]ho)[:\\s]\\s*(" + WORD + "\\s+" + PERSON + ")"),
            Pattern.compile("[Ww]edding of\\s+(" + PAIR + ")"),
            // Whom to ask may be given by an initial; a byline with one names a writer, not a client.
            Pattern.compile(
                    "(?:[Aa]sk for|[Cc]ontact(?: person)?:?|[Rr]each out to|[Cc]all)\\s+(\\p{Lu}\\.\\s+" + WORD + ")"),
            Pattern.compile(
                    "^(?:[–—-]{1,2}\\s*|(?:[Tt]hanks|[Cc]heers|[Bb]est|[Ll]ove|[Rr]egards|[Tt]hank you)[,!.]?\\s+)("
                            + PERSON + ")[.!]?$"),
            Pattern.compile(
                    "^(" + WORD + "\\s+" + WORD
                            + "),\\s+(?:[Ee]vents?|[Oo]ffice|[Hh]ead|[Mm]arketing|HR|[Pp]eople|[Cc]hief|[Dd]irector|[Ss]enior|[Aa]ssistant|[Ee]xecutive)"));
    private static final Pattern SUFFIX = Pattern.compile(
            "\\b((?:" + WORD + "|[A-Z]{2,}|\\d+)(?:\\s+(?:&\\s+)?(?:" + WORD
                    + "|[A-Z]{2,})){0,3},?\\s+(?:GmbH|AG|SE|KG|Inc|LLC|Ltd|Limited|Corp|Corporation|Co|PLC|plc|S\\.A|BV|Foundation|University|College|Academy|Institute|Group|Labs|Technologies|Systems|Software|Robotics|Holdings|Partners|Industries|Bank|Insurance|Logistics|Health|Energy|Analytics|Solutions|Consulting|Association|Society|School))\\b\\.?");
    private static final Pattern SUBJECT = Pattern.compile(
            "^((?:[Tt]he\\s+)?" + WORD + "(?:\\s+(?:&\\s+)?" + WORD
                    + "){0,3})\\s+(?:will|is (?:planning|hosting|organi[sz]ing|looking|seeking|celebrating|holding|inviting)|are (?:planning|looking)|plans|invites|announces|announced|hosts|seeks|celebrates|turns|returns|holds|has announced|requests|marks)\\b");
    private static final Pattern LABEL = Pattern.compile(
            "(?m)^(?:[Cc]ompany|[Oo]rgani[sz]ation|[Oo]rgani[sz]er|[Ii]ssuer|[Ii]ssued by|[Bb]uyer|[Hh]ost|[Ee]mployer):?\\s+(\\p{Lu}[^\\n,;]{2,60}?)\\.?$");
    private static final Pattern AT = Pattern.compile(
            "(?:(?:[Ww]ork(?:ing)? (?:at|for)|[Mm]anager at|[Oo]ffice at|[Tt]eam at|[Ww]e at|[Ee]vents? at|[Pp]eople at|HR at|[Aa]ssistant at|[Oo]perations at|[Oo]n behalf of)\\s+)("
                    + WORD + "(?:\\s+" + WORD + "){0,3})");
    private static final Pattern OUR_COMPANY = Pattern.compile(
            "(?iu)\\b(our (?:company|team|firm|employees|staff|colleagues|startup|start-up|office|association|department|agency|organi[sz]ation)|company retreat|our offsite|our annual (?:conference|meeting|gala|summit))\\b");
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?iu)^(?:the|we|our|my|i|it|this|that|they|he|she|you|your|there|here|what|who|when|where|how|hi|hello|dear|save|please|looking|planning|wedding|party|event|annual|company|everyone|anyone|somebody|someone|getting|just|any|all|new|help|thanks|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|both|us|me)\\b.*");

    private static final Pattern ROLE = Pattern.compile(
            "(?i)info|office|contact|hello|mail|team|events?|sales|press|support|booking|no|news|admin");

    private NameReader() {}

    /** The person who speaks or is named as the contact, or null. */
    static String person(List<String> sentences, String text) {
        for (var pattern : PEOPLE) {
            for (var sentence : sentences) {
                var match = pattern.matcher(sentence);
                while (match.find()) {
                    var name = match.group(1).strip();
                    if (!NOT_A_NAME.matcher(name).matches()
                            && name.length() < 60
                            && !SUFFIX.matcher(name).find()) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    /** The name that an address such as {@code ann.lee@…} spells out, or null when it does not. */
    static String fromAddress(String email) {
        var parts = email.substring(0, email.indexOf('@')).split("[._-]");
        if (parts.length < 2 || parts.length > 3 || ROLE.matcher(parts[0]).matches()) {
            return null;
        }
        var words = new ArrayList<String>();
        for (var part : parts) {
            if (!part.matches("\\p{L}{2,}")) {
                return null;
            }
            words.add(part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return String.join(" ", words);
    }

    /** The organisation that plans, or null. */
    static String company(List<String> planning, String text) {
        for (var pattern : List.of(SUBJECT, AT, SUFFIX)) {
            for (var sentence : planning) {
                var name = name(pattern, sentence, pattern == SUBJECT);
                if (name != null) {
                    return name;
                }
            }
        }
        var labelled = name(LABEL, text, false);
        if (labelled != null) {
            return labelled;
        }
        var at = name(AT, text, false);
        return at != null ? at : name(SUFFIX, text, false);
    }

    static boolean speaksForCompany(String text) {
        return OUR_COMPANY.matcher(text).find();
    }

    private static String name(Pattern pattern, String text, boolean notAPair) {
        var match = pattern.matcher(text);
        while (match.find()) {
            var name = match.group(1).strip().replaceFirst("^(?:[Tt]he|At|For|From|With|And)\\s+", "");
            var pair =
                    name.matches(".*\\s(?:&|and)\\s.*") && !SUFFIX.matcher(name).find();
            if (!NOT_A_NAME.matcher(name).matches() && !(notAPair && pair) && name.length() > 2) {
                return name;
            }
        }
        return null;
    }
}
