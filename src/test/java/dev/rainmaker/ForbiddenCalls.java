package dev.rainmaker;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Satisfied by a class that calls or refers to one of the named methods; meant for {@code noClasses()}. */
final class ForbiddenCalls extends ArchCondition<JavaClass> {
    private final Set<String> methods;

    /** @param methods as {@code owner.name}; {@code <init>} for constructors */
    ForbiddenCalls(String what, Collection<String> methods) {
        super(what);
        this.methods = Set.copyOf(methods);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                .filter(this::isForbidden)
                .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
    }

    private boolean isForbidden(JavaAccess<?> access) {
        return methods.contains(
                access.getTargetOwner().getName() + "." + access.getTarget().getName());
    }
}
