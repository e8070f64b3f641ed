package io.shipmate.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for words, immutable. A longer dictionary keeps the numbers of the shorter one; no result depends on them. */
final class Dictionary<T> {

    private final Map<T, Integer> numbers;
    private final List<T> words;

    private Dictionary(Map<T, Integer> numbers, List<T> words) {
        this.numbers = numbers;
        this.words = words;
    }

    static <T> Dictionary<T> empty() {
        return new Dictionary<>(Map.of(), List.of());
    }

    /** This dictionary if it has all of the words already, else a longer one. */
    Dictionary<T> including(Collection<T> added) {
        if (numbers.keySet().containsAll(added)) {
            return this;
        }
        Map<T, Integer> longer = new HashMap<>(numbers);
        List<T> all = new ArrayList<>(words);
        for (T word : added) {
            if (longer.putIfAbsent(word, all.size()) == null) {
                all.add(word);
            }
        }
        return new Dictionary<>(longer, all);
    }

    /** The number of a word, -1 if it is null or not known. */
    int numberOf(T word) {
        return word == null ? -1 : numbers.getOrDefault(word, -1);
    }

    T wordOf(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }
}
