package dev.rainmaker.prospects.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** What two prospects must share to count as the same one, strongest first; null where a prospect has no such key. */
record DuplicateKeys(String email, String phone, String namePlace, String domain) {
    /** Kind of match and key, in the order in which they are tried. */
    Map<String, String> present() {
        var keys = new LinkedHashMap<String, String>();
        put(keys, "email", email);
        put(keys, "phone", phone);
        put(keys, "name_place", namePlace);
        put(keys, "domain", domain);
        return keys;
    }

    private static void put(Map<String, String> keys, String kind, String key) {
        if (key != null) {
            keys.put(kind, key);
        }
    }
}
