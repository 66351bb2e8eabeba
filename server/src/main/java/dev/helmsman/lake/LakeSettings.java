package dev.helmsman.lake;

/**
 * What the embedded engine may use.
 *
 * @param memoryMegabytes limit of its buffers; beyond it, it spills to the folder beside its file
 * @param threads workers of one query
 */
public record LakeSettings(int memoryMegabytes, int threads) {

    public LakeSettings {
        if (memoryMegabytes < 128) {
            throw new IllegalArgumentException("the lake needs at least 128 MB, got " + memoryMegabytes);
        }
        if (threads < 1) throw new IllegalArgumentException("the lake needs at least 1 thread, got " + threads);
    }

    /** A fifth of the machine's memory, at most 1.5 GB and at least 512 MB, and all its cores. */
    public static LakeSettings ofThisMachine() {
        long physical = 4L << 30;
        if (java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean machine) {
            physical = machine.getTotalMemorySize();
        }
        long share = Math.clamp(physical / 5, 512L << 20, 1536L << 20);
        return new LakeSettings((int) (share >> 20), Runtime.getRuntime().availableProcessors());
    }
}
