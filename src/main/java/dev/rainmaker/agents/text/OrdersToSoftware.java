package dev.rainmaker.agents.text;

import java.util.regex.Pattern;

/**
 * Tells sentences that give orders to whatever program reads them from those that people write to people. What stands in one is
 * no evidence. English, German, French and Spanish; a second net, not the first: what is written otherwise passes, and nothing
 * that counts may rest on it.
 */
public final class OrdersToSoftware {
    private static final String OPENING = "(?:^|[\\n(\\[{<*#>.!?-])\\s*(?:dear |liebe[rs]? |cher |querid[oa] )?";
    private static final Pattern ORDER = Pattern.compile(
            "(?:" + OPENING
                    + "(?:ai|bot|robots?|crawler|assistants?|agents?|llm|model|machine|system|ki|assistent(?:in)?|roboter|ia|asistentes?|agentes?|sistema|système|sprachmodell)\\s*[:,]"
                    + "|\\b(?:ai|a\\.i\\.|software|automated|autonomous|outreach|vendor) (?:agents?|assistants?|systems?|readers?|bots?|models?)\\b"
                    + "|\\b(?:any|all|the|a|an|every|my) (?:chat ?)?(?:bots?|crawlers?|llms?) (?:that|which|who|reading)\\b"
                    + "|\\blanguage models?\\b|\\bif you(?:'re| are) (?:an? )?(?:ai|a\\.i\\.|bot|robot|machine|model|language model)\\b"
                    + "|\\bignore (?:all |any |your |the |every )*(?:previous|prior|earlier|above|rules|instructions|guidelines)"
                    + "|\\b(?:system prompt|developer mode|jailbreak)\\b|<\\|im_(?:start|end)\\|>|\\[/?inst\\]"
                    + "|</?(?:system|assistant|instructions?|instrucciones[a-z_]*)>|\"role\"\\s*:\\s*\"system\""
                    + "|\\b(?:hinweis|notiz|anweisung|nachricht)\\w* (?:für|an) (?:die |den |das |alle )?(?:ki|ai|bot|roboter|assistent|sprachmodell|system)"
                    + "|\\bsprachmodelle?\\b|\\bki-(?:agent|assistent|system|modell)|\\bkünstliche intelligenz|\\bdu bist ab jetzt\\b"
                    + "|\\bder assistent (?:trägt|soll|möge|sendet|schickt|bestätigt)"
                    + "|\\b(?:note|consigne|message|avis) (?:au|à|pour|aux) (?:le |l'|la |les )?(?:robots?|assistant|ia|agents?|modèle)"
                    + "|\\bintelligence artificielle\\b|\\bmodèle de langage\\b|\\bl'assistant qui lit\\b|\\btoi l'ordinateur\\b"
                    + "|\\b(?:nota|aviso|instrucci[oó]n(?:es)?) (?:para|al|a la|a los|del) (?:los |las |el |la )?(?:agentes?|asistentes?|robots?|ia|sistema|modelo)"
                    + "|\\binteligencia artificial\\b|\\bmodelo de lenguaje\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OrdersToSoftware() {}

    public static boolean in(String sentence) {
        return sentence != null && ORDER.matcher(sentence.replace('’', '\'')).find();
    }
}
