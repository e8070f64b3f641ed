package io.shipmate.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a child is started.
 *
 * @param name by which people know it; also names its log
 * @param command the program and its arguments, which everybody on the machine can read
 * @param environment added to ours; the place for secrets
 */
public record Launch(String name, List<String> command, Map<String, String> environment) {

    /** Returns a launch of a Java program with the JDK that runs us. */
    public static Launch java(String name, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new Launch(name, command, environment);
    }
}
