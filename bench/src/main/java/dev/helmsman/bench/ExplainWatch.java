package dev.helmsman.bench;

import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.Metrics;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Where the time of an explanation goes. The metrics behind it are asked through a proxy that writes down every question and its
 * time; what the asking class is tells the part of the explanation. What is no question is the program's own, or waits for the causes.
 */
final class ExplainWatch implements BeanPostProcessor {
    private static final StackWalker STACK = StackWalker.getInstance();

    /** Parts by the first class of theirs on the stack, from the innermost. */
    private static final Map<String, String> PARTS = parts();

    private record Asked(String part, Thread by, MetricQuery query, double seconds) {}

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("explain.Combinations", "combinations");
        parts.put("explain.SegmentEffects", "splits");
        parts.put("explain.Standing", "usual range, trust");
        parts.put("explain.ExplanationTree", "factors");
        parts.put("insight.Insight", "causes and events");
        parts.put("insight.Explanations", "first and last day");
        return parts;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof Metrics metrics)) return bean;
        return Proxy.newProxyInstance(
                Metrics.class.getClassLoader(), new Class<?>[] {Metrics.class}, (proxy, method, arguments) -> {
                    long start = System.nanoTime();
                    try {
                        return method.invoke(metrics, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (arguments != null && arguments[0] instanceof MetricQuery query)
                            asked.add(new Asked(
                                    part(), Thread.currentThread(), query, (System.nanoTime() - start) / 1e9));
                    }
                });
    }

    private static String part() {
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .flatMap(each -> PARTS.entrySet().stream()
                        .filter(part -> each.endsWith(part.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElse("other"));
    }

    void forget() {
        asked.clear();
    }

    /** @param seconds of the whole explanation */
    String report(double seconds, int slowest) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (Asked one : asked) {
            double[] sum = sums.computeIfAbsent(one.part(), unseen -> new double[2]);
            sum[0] += one.seconds();
            sum[1]++;
        }
        StringBuilder told = new StringBuilder();
        // causes are found beside the tree: what they ask is no part of the time of who waits
        double questions = asked.stream()
                .filter(one -> one.by() == Thread.currentThread())
                .mapToDouble(Asked::seconds)
                .sum();
        sums.entrySet().stream()
                .sorted(Comparator.comparingDouble(part -> -part.getValue()[0]))
                .forEach(part -> told.append(String.format(
                        Locale.ROOT, "    %-20s %6.3f s in %d questions%n", part.getKey(), part.getValue()[0], (int)
                                part.getValue()[1])));
        told.append(String.format(Locale.ROOT, "    %-20s %6.3f s%n", "rest, and waiting", seconds - questions));
        asked.stream()
                .sorted(Comparator.comparingDouble(one -> -one.seconds()))
                .limit(slowest)
                .forEach(one ->
                        told.append(String.format(Locale.ROOT, "      %6.3f s  %s%n", one.seconds(), described(one))));
        return told.toString();
    }

    private static String described(Asked one) {
        MetricQuery query = one.query();
        return one.part() + ": " + String.join(",", query.metrics())
                + (query.dimensions().isEmpty() ? "" : " by " + String.join(",", query.dimensions()))
                + (query.period() == null
                        ? ", all days"
                        : ", " + query.period().days() + (query.period().days() == 1 ? " day" : " days"))
                + (query.filters().isEmpty()
                        ? ""
                        : " where " + query.filters().getFirst().dimension()
                                + (query.filters().getFirst().values().size() > 1
                                        ? " one of "
                                                + query.filters()
                                                        .getFirst()
                                                        .values()
                                                        .size()
                                        : ""))
                + (query.limit() == 0 ? "" : ", first " + query.limit());
    }
}
