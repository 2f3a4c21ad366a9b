import { cpuMsOf } from './cpu.mjs';
import { dist } from './dist.mjs';

const { signInCast } = await dist('apps/cli/src/demo/cast.js');
const { agree } = await dist('apps/cli/src/demo/acts/agree.act.js');
const { share } = await dist('apps/cli/src/demo/acts/share.act.js');
const { logAs } = await dist('apps/cli/src/demo/log-as.js');
const { describeAccess } = await dist('apps/cli/src/local/access.js');
const { describeNetwork, startNetwork } = await dist('apps/cli/src/local/network.js');
const { ProcessRecords } = await dist('apps/cli/src/local/process-records.js');
const { terminalProgress } = await dist('apps/cli/src/local/progress.js');
const { Supervisor } = await dist('apps/cli/src/local/supervisor.js');
const { ownedHome, removeLeftovers, removeOwnedHome } = await dist('apps/cli/src/local/test-services.js');

/** Lower ports belong to the networks of people, higher ones to those of tests. */
export const BASE_PORT = Number(process.env.JOINDER_BASE_PORT ?? 19_000);

/**
 * Runs `work` on a network of four countries as processes, secured as always, in a folder of its own that goes afterwards. In its space NL
 * may send persons to HU and RO without further approval; BG holds them sealed. `services` stand beside the gateways.
 */
export async function onNetwork(signal, work, { services = [] } = {}) {
  await removeLeftovers();
  const home = ownedHome();
  const progress = terminalProgress();
  try {
    const records = new ProcessRecords(home.processes);
    const supervisor = new Supervisor({ home, progress, signal });
    await enter(services, home);
    const network = await describeNetwork({ home, basePort: BASE_PORT, progress, signal });
    await startNetwork(network, supervisor, progress);
    const cast = await signInCast(describeAccess(home, network.ports));
    const stage = { home, network, supervisor, cast, spaceId: '', recordId: '', messageId: '', planted: [] };
    await agree.play(stage);
    await share.play(stage);
    return await work({
      ...stage,
      say: (text) => progress.step(text),
      stop: (part) => supervisor.stop(part),
      start: (part) => supervisor.ensure(network.services.get(part)),
      logAs: (owner) => logAs(stage, owner),
      pids: (parts) => parts.map((part) => records.find(part)?.pid),
      cpuMs: (...parts) => cpuMsOf(parts.map((part) => records.find(part)?.pid)),
    });
  } finally {
    await removeOwnedHome(home);
  }
}

/** An earlier build, which is measured beside this one, knows of none. */
async function enter(services, home) {
  if (services.length === 0) return;
  const { enterService } = await dist('apps/cli/src/local/services.js');
  for (const service of services) enterService(home, service);
}
