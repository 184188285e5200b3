import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The software Vulkan device that Debian's chromium package ships. */
const SWIFTSHADER = '/usr/lib/chromium/vk_swiftshader_icd.json';

/** Where the Vulkan loader (Debian's libvulkan1) is installed; the execution provider loads it by name. */
const LOADER_FOLDERS = ['/lib/x86_64-linux-gnu', '/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'];

/** Why there is no software Vulkan device here, or null when there is one. */
export const noVulkan: string | null = missing();

function missing(): string | null {
  if (!existsSync(SWIFTSHADER)) return `there is no ${SWIFTSHADER} (Debian's package chromium)`;
  const hasLoader = LOADER_FOLDERS.some((folder) => existsSync(path.join(folder, 'libvulkan.so.1')));
  return hasLoader ? null : "there is no libvulkan.so.1 (Debian's package libvulkan1)";
}

/** Variables that make the webgpu execution provider use the software Vulkan device. */
export function vulkanEnvironment(): { VK_ICD_FILENAMES: string; XDG_RUNTIME_DIR: string } {
  return { VK_ICD_FILENAMES: SWIFTSHADER, XDG_RUNTIME_DIR: mkdtempSync(path.join(tmpdir(), 'entroscope-xdg-')) };
}
