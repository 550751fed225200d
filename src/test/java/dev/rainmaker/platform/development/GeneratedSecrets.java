package dev.rainmaker.platform.development;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The secrets that a package needs, made as development makes its own, as variables of an environment. */
public final class GeneratedSecrets {
    private GeneratedSecrets() {}

    /** Kept in the folder, so that every start in it has the same. */
    public static Map<String, String> in(Path folder) {
        System.setProperty("rainmaker.home", folder.toString());
        var environment = new TreeMap<String, String>();
        DevelopmentValues.NAMES.stream()
                .filter(name -> !name.endsWith("-port") && !name.endsWith("-password"))
                .forEach(name -> environment.put(
                        name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), DevelopmentValues.get(name)));
        return environment;
    }
}
