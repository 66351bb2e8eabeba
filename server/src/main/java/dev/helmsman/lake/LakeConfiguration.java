package dev.helmsman.lake;

import dev.helmsman.shop.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lake of the home folder that the application was started on. */
@Configuration(proxyBeanMethods = false)
class LakeConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(Lake.class)
    DuckDbLake lake(
            Home home,
            @Value("${helmsman.lake.memory-megabytes:0}") int memoryMegabytes,
            @Value("${helmsman.lake.threads:0}") int threads) {
        LakeSettings machine = LakeSettings.ofThisMachine();
        return new DuckDbLake(
                home.lakeFile(),
                new LakeSettings(
                        memoryMegabytes > 0 ? memoryMegabytes : machine.memoryMegabytes(),
                        threads > 0 ? threads : machine.threads()));
    }
}
