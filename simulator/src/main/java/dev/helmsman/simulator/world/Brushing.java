package dev.helmsman.simulator.world;

import java.util.Arrays;

/**
 * Brushed orders of one incident: how many on each day, and at what second of the day. They come in bursts of a few
 * minutes, at any hour: whoever is paid to buy does not sleep. Where they are spread, each has its own part of the hours in which
 * people buy and a chance moment within it: no two stand closer than chance would have it.
 */
final class Brushing {
    /** Spread orders lie between nine and half past eleven at night. */
    private static final int WAKES = 9 * 3600;

    private static final int SLEEPS = 23 * 3600 + 1800;

    /** Most brushed orders of one incident; beyond it nobody would pay for more. */
    private static final int MOST = 20_000;

    private final Incident incident;
    private final int[] perDay;
    private final long seed;

    private Brushing(Incident incident, int[] perDay, long seed) {
        this.incident = incident;
        this.perDay = perDay;
        this.seed = seed;
    }

    static Brushing of(World world, Incident incident) {
        int usual = 0;
        for (int d = incident.from(); d <= incident.to(); d++) usual += world.lines[d][incident.target()];
        int all = (int) Math.clamp(Math.round(usual * incident.factor()), 30L, MOST);
        Dice dice = Dice.at(world.options.seed(), 12, incident.target(), incident.from());
        double[] weight = new double[incident.length()];
        double sum = 0;
        for (int i = 0; i < weight.length; i++) sum += weight[i] = dice.between(0.5, 1.5);
        int[] perDay = new int[weight.length];
        for (int i = 0; i < weight.length; i++) perDay[i] = (int) Math.max(2, Math.round(all * weight[i] / sum));
        return new Brushing(incident, perDay, world.options.seed());
    }

    int total() {
        return Arrays.stream(perDay).sum();
    }

    int product() {
        return incident.target();
    }

    /** Seconds of the day, ascending; empty outside the incident. */
    int[] seconds(int day) {
        if (!incident.on(day)) return new int[0];
        int count = perDay[day - incident.from()];
        int[] seconds = new int[count];
        Dice dice = Dice.at(seed, 13, incident.target(), day);
        if (incident.spread()) {
            double part = (double) (SLEEPS - WAKES) / count;
            for (int i = 0; i < count; i++) seconds[i] = (int) (WAKES + part * (i + dice.between(0.2, 0.8)));
            return seconds;
        }
        int burst = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (burst == 0) {
                burst = dice.between(4, 12);
                at = dice.below(85_000);
            }
            at += dice.between(4, 55);
            seconds[i] = Math.min(at, 86_399);
            burst--;
        }
        Arrays.sort(seconds);
        return seconds;
    }
}
