package dev.syncline.compare;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Merges sets, each side against its own base: what either side added is there, what either removed is gone, unless the
 * other added it just now. The local order comes first.
 *
 * @param key what makes two elements the same
 */
record SetMerge<T>(Function<T, Object> key) {
    List<T> merged(Collection<T> baseLocal, Collection<T> baseRemote, Collection<T> local, Collection<T> remote) {
        Side here = new Side(keys(baseLocal), keys(local));
        Side there = new Side(keys(baseRemote), keys(remote));
        Map<Object, T> merged = new LinkedHashMap<>();
        local.forEach(element -> merged.putIfAbsent(key.apply(element), element));
        remote.forEach(element -> merged.putIfAbsent(key.apply(element), element));
        merged.keySet()
                .removeIf(element -> (here.removed(element) && !there.added(element))
                        || (there.removed(element) && !here.added(element)));
        return List.copyOf(merged.values());
    }

    private Set<Object> keys(Collection<T> elements) {
        return elements.stream().map(key).collect(Collectors.toSet());
    }

    private record Side(Set<Object> before, Set<Object> now) {
        boolean removed(Object element) {
            return before.contains(element) && !now.contains(element);
        }

        boolean added(Object element) {
            return now.contains(element) && !before.contains(element);
        }
    }
}
