package dev.rainmaker;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of who may use whom: a package below {@code dev.rainmaker}, and what it may use besides itself. */
final class Features extends ArchCondition<JavaClass> {
    private static final String OURS = "dev.rainmaker.";
    private static final String[] BASE = {"platform", "security", "privacy"};
    private static final String[] SELLING = {"prospects", "conversations", "approvals", "tools"};

    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("security", Set.of("platform")),
            Map.entry("privacy", Set.of("security", "platform")),
            Map.entry("approvals", and(BASE)),
            Map.entry("tools", and(BASE, "approvals")),
            Map.entry("agents", Set.of("platform", "tools")),
            Map.entry("prospects", and(BASE)),
            Map.entry("enrichment", and(BASE, "prospects", "tools")),
            Map.entry("conversations", and(BASE, "prospects", "approvals", "tools")),
            Map.entry("outreach", and(BASE, SELLING)),
            Map.entry("proposals", and(BASE, SELLING)),
            Map.entry("meetings", and(BASE, SELLING)),
            Map.entry("dates", and(BASE, "prospects", "proposals")),
            Map.entry(
                    "numberlock",
                    and(BASE, "approvals", "prospects", "enrichment", "conversations", "proposals", "meetings")),
            Map.entry("autonomy", and(BASE, "approvals", "prospects", "conversations")),
            Map.entry(
                    "crm",
                    and(
                            BASE,
                            "prospects",
                            "enrichment",
                            "conversations",
                            "outreach",
                            "proposals",
                            "meetings",
                            "tools")),
            Map.entry("workflow", everythingBut("workflow", "analytics", "realtime")),
            Map.entry("analytics", everythingBut("analytics", "realtime")),
            Map.entry("realtime", everythingBut("analytics", "realtime")));

    /** Sub-packages that are doors as well; platform is ground and open as a whole. */
    private static final Set<String> DOORS = Set.of("tools.read", "tools.act", "tools.house");

    /** The builder of a tool's arguments lies beside the client that takes them. */
    private static final Set<String> OPEN_CLASSES = Set.of("dev.rainmaker.tools.client.Arguments");

    Features() {
        super("use only what the table of features allows, through root packages");
    }

    /** The feature a class belongs to; nothing for classes of others. */
    static Optional<String> of(JavaClass type) {
        var name = type.getPackageName() + ".";
        return name.startsWith(OURS) && name.length() > OURS.length()
                ? Optional.of(name.substring(OURS.length()).split("\\.")[0])
                : Optional.empty();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        of(type).ifPresent(from -> type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isForbidden(from, dependency))
                .forEach(dependency ->
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()))));
    }

    private static boolean isForbidden(String from, Dependency dependency) {
        var target = dependency.getTargetClass().getBaseComponentType();
        var to = of(target).orElse(from);
        if (to.equals(from) || to.equals("mcp") || OPEN_CLASSES.contains(target.getName())) {
            return false;
        }
        return !ALLOWED.getOrDefault(from, Set.of()).contains(to) || !isDoor(from, to, target.getPackageName());
    }

    private static boolean isDoor(String from, String to, String targetPackage) {
        var path = targetPackage.substring(OURS.length());
        if (from.equals("agents") && to.equals("tools")) {
            return path.equals("tools.read") || path.equals("tools");
        }
        return to.equals("platform") || path.equals(to) || DOORS.contains(path);
    }

    private static Set<String> and(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> everythingBut(String... names) {
        return Stream.of(
                        "platform",
                        "security",
                        "privacy",
                        "approvals",
                        "tools",
                        "agents",
                        "prospects",
                        "enrichment",
                        "conversations",
                        "outreach",
                        "proposals",
                        "meetings",
                        "dates",
                        "autonomy",
                        "crm",
                        "workflow")
                .filter(name -> !Set.of(names).contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
